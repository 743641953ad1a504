import { checkPage } from "../support/checks.js";
import { beginElsewhere } from "../support/people.js";
import { expect, test } from "../support/reader.js";

test("a contribution is handed in from a phone without a signal, passed on, answered by link, and settled by its contributor", async ({
  reader,
  page,
  context,
  browser,
}, info) => {
  await reader.visit("/contoh/masukan");
  await reader.follow(page.getByRole("main").getByRole("link", { name: reader.t("hand-in-title") }));
  const own = `CONTOH ${info.project.name} ${info.repeatEachIndex}: lampu jalan padam sejak bulan lalu.`;
  await page.locator("#isi").fill(own);
  await page.locator("#tempat").selectOption("99.01.03.2001");
  await page.getByRole("button", { name: reader.t("hand-in-next") }).click();
  await expect(reader.main).toContainText(own);
  if (reader.hasScripts) await checkPage(page, reader.language, page);
  reader.expectRefusal("/contoh/masukan/kirim");
  await page.locator("#kontak").fill("bukan kontak");
  await page.getByRole("button", { name: reader.t("hand-in-send") }).click();
  await expect(page.locator("#kontak-galat")).toBeVisible();
  await expect(reader.main).toContainText(own);
  await page.locator("#kontak").fill("");
  if (reader.hasScripts) {
    await context.setOffline(true);
    await page.getByRole("button", { name: reader.t("hand-in-send") }).click();
    await expect(page.locator("[data-r-outbox-told]")).toHaveText(reader.t("hand-in-waits"));
    await context.setOffline(false);
  } else {
    await page.getByRole("button", { name: reader.t("hand-in-send") }).click();
  }
  await page.waitForURL("**/masukan/ikuti/*");
  await reader.look();
  const receipt = page.url();
  await expect(page.locator("#kode")).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const reference = (await page.getByRole("heading", { level: 1 }).textContent()).match(/M-\d{4}-\d{4}/)[0];

  const other = await browser.newContext({ viewport: page.viewportSize(), javaScriptEnabled: reader.hasScripts });
  const desk = await other.newPage();
  await beginElsewhere(desk, page.url(), info, "secretariat");
  const route = reader.path(`/contoh/kelola/masukan/${reference.toLowerCase()}`);
  await desk.goto(new URL(route, page.url()).href);
  await desk.locator("#kepada").selectOption({ label: "Dinas Kesehatan" });
  await desk.getByRole("button", { name: reader.t("route-button") }).click();
  await desk.goto(new URL(`${route}/tautan`, page.url()).href);
  await desk.getByRole("button", { name: reader.t("duty-link-button") }).click();
  const duty = await desk.getByLabel(reader.t("link-address"), { exact: true }).inputValue();
  await other.close();

  const third = await browser.newContext({ viewport: page.viewportSize(), javaScriptEnabled: reader.hasScripts });
  const officer = await third.newPage();
  await officer.goto(duty);
  await officer.getByRole("main").getByRole("button").click();
  await officer.waitForURL("**/jawab");
  await officer.locator("#alasan").fill("CONTOH: lampu diganti minggu ini.");
  await officer.locator("#akibat").fill("CONTOH: tidak ada yang berubah dalam rencana.");
  await officer.getByRole("main").locator("form").first().getByRole("button").click();
  await expect(officer.getByRole("main")).toContainText("CONTOH: lampu diganti minggu ini.");
  await third.close();

  await page.goto(receipt);
  if (reader.hasScripts) await checkPage(page, reader.language, page);
  await page.locator("button[value=ya]").click();
  await expect(reader.main).toContainText(reader.t("verdict-met"));
  await reader.visit(`/contoh/masukan/${reference.toLowerCase()}`);
  await expect(reader.main).toContainText("lampu diganti");
  await reader.visit("/contoh/bantuan");
});
