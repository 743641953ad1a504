import { begin } from "../support/people.js";
import { expect, test } from "../support/reader.js";

/** A figure is sent once: each way of reading has one of its own, by the last part of its address and its code. */
const FIGURES = {
  "phone · id · scripts": ["5.2.1", "5.2.1"],
  "phone · en · no scripts": ["13.2.2-a", "13.2.2.(a)"],
  "desktop · id · no scripts": ["17.19.1-b", "17.19.1.(b)"],
  "desktop · en · scripts": ["9.1.1", "9.1.1"],
};

test("an officer enters a figure by link without an account, the secretariat checks it, and everyone reads that it was checked", async ({
  reader,
  page,
  browser,
}, info) => {
  const figure = FIGURES[info.project.name.split(" · ").slice(0, 3).join(" · ")];
  test.skip(!figure || info.repeatEachIndex > 0, "each figure is sent once");
  const [slug, code] = figure;
  await begin(reader, page, info, "secretariat");
  await reader.visit("/contoh/kelola/angka");
  await reader.visit(`/contoh/kelola/angka/2025/${slug}/baru/tautan`);
  await page.getByRole("button", { name: reader.t("duty-link-button") }).click();
  const link = await page.getByLabel(reader.t("link-address"), { exact: true }).inputValue();

  const other = await browser.newContext({ viewport: page.viewportSize(), javaScriptEnabled: reader.hasScripts });
  const officer = await other.newPage();
  await officer.goto(link);
  await officer.getByRole("main").getByRole("button").click();
  await officer.waitForURL(`**/kelola/angka/2025/${slug}/baru`);
  const sideways = await officer.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  // More than all of it: asked back, and nothing typed is lost.
  await officer.locator("#nilai").fill("120");
  await officer.locator("#sumber").fill("CONTOH Dinas");
  await officer.locator("#rujukan").fill("CONTOH Profil 2025");
  await officer.locator("button[value=kirim]:not([aria-hidden])").click();
  if (slug !== "13.2.2-a") {
    await expect(officer.locator("#periksa-lagi")).toContainText("100 %");
    await expect(officer.locator("#rujukan")).toHaveValue("CONTOH Profil 2025");
    await officer.locator("#nilai").fill("12,5");
    await officer.locator("button[value=kirim]:not([aria-hidden])").click();
  }
  await expect(officer.getByRole("main")).toContainText("sedang diperiksa");
  await other.close();

  await reader.visit("/contoh/kelola/angka/periksa");
  await reader.follow(page.locator("main li").filter({ hasText: code }).getByRole("link"));
  await page.getByRole("button", { name: reader.t("check-publish") }).click();
  await page.waitForURL(reader.path("/contoh/kelola/angka/periksa"));
  await reader.visit(`/contoh/indikator/${slug}`);
  const shown = slug === "13.2.2-a" ? "120" : reader.n(12.5);
  await expect(reader.main).toContainText(shown);
  await expect(reader.main).toContainText(reader.language === "id" ? ", diperiksa sekretariat" : ", checked by the secretariat");
});

test("the calendar, the windows and the public list of awaited data read well", async ({ reader, page }, info) => {
  await reader.visit("/contoh/kalender");
  await reader.visit("/contoh/kalender?tahun=2029");
  await expect(reader.main).toContainText(reader.t("calendar-empty", { year: "2029" }));
  await reader.visit("/contoh/belum-ada-data/ditunggu");
  await begin(reader, page, info, "secretariat");
  for (const last of ["masa-pengisian", "masa-pengisian/2025", "kalender", "angka?keadaan=belum", "angka/2025/4.a.1-a/baru"]) {
    await reader.visit(`/contoh/kelola/${last}`);
  }
});
