import { begin, signInAs } from "../support/people.js";
import { expect, test } from "../support/reader.js";

/** A day ahead, as date fields want it. */
function ahead(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** What must hold on a phone without looking at every page. */
async function fits(page) {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBeLessThanOrEqual(0);
}

test("a meeting is convened, answered by link on a phone, and its agenda approved by both co-chairs", async ({
  reader,
  page,
  browser,
}, info) => {
  test.setTimeout(120_000);
  const title = `CONTOH pleno ${info.project.name} ${info.repeatEachIndex} ${Date.now() % 100_000}`;
  await begin(reader, page, info, "secretariat");
  await reader.visit("/contoh/kelola/rapat");
  await reader.visit("/contoh/kelola/rapat/baru");
  await page.locator("#judul").fill(title);
  await page.locator("#hari").fill(ahead(21));
  await page.locator("#mulai").fill("09:00");
  await page.locator("#selesai").fill("08:00");
  reader.expectRefusal("/contoh/kelola/rapat/baru");
  await page.locator("#tempat").fill("Aula Contoh");
  await page.getByRole("button", { name: reader.t("meeting-convene-button") }).click();
  await expect(reader.main).toContainText(reader.t("meeting-error-end"));
  await page.locator("#selesai").fill("12:00");
  await page.getByRole("button", { name: reader.t("meeting-convene-button") }).click();
  await page.waitForURL(/kelola\/rapat\/r-\d{4}-\d{4}$/);
  await reader.look();
  const desk = new URL(page.url()).pathname.replace(/^\/en/, "");
  const open = desk.replace("/kelola", "");

  await reader.visit(`${desk}/mata-acara`);
  await page.locator("#judul").fill("Capaian semester pertama");
  await page.getByRole("button", { name: reader.t("agenda-propose-button") }).click();
  await page.getByRole("button", { name: reader.t("agenda-put-forward-button") }).click();
  await reader.visit(`${desk}/undang`);
  await page.locator("#surat").fill("005/CONTOH/2026");
  await page.getByRole("button", { name: reader.t("meeting-invite-button") }).click();
  await page.waitForURL(reader.path(desk));
  await page.getByRole("link", { name: reader.t("invitation-link-title") }).first().click();
  await page.getByRole("button", { name: reader.t("duty-link-button") }).click();
  const link = await page.getByLabel(reader.t("link-address"), { exact: true }).inputValue();

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: reader.hasScripts });
  const guest = await phone.newPage();
  await guest.goto(link);
  await guest.getByRole("main").getByRole("button").click();
  await guest.waitForURL("**/undangan/*");
  await fits(guest);
  await guest.locator("#jawaban").selectOption("sends");
  await guest.locator("#jabatan").fill("Kepala Bidang Contoh");
  await guest.locator("form.r-form button[type=submit]").last().click();
  await expect(guest.getByRole("main")).toContainText("Yang diutus perlu mandat");
  await expect(guest.locator("#jabatan")).toHaveValue("Kepala Bidang Contoh");
  await guest.locator("#surat").fill("12/CONTOH");
  await guest.locator("form.r-form button[type=submit]").last().click();
  await expect(guest.getByRole("main")).toContainText("Sudah dijawab pada");
  await phone.close();

  for (const contact of ["dewi@contoh.example", "ahmad@contoh.example"]) {
    const context = await browser.newContext({ viewport: page.viewportSize(), javaScriptEnabled: reader.hasScripts });
    const chair = await context.newPage();
    await signInAs(chair, reader.language, contact);
    await chair.goto(reader.path(`${desk}/agenda/setujui`));
    await fits(chair);
    await chair.getByRole("button", { name: reader.t("agenda-approve-button") }).click();
    await chair.waitForURL(`**${desk}`);
    await context.close();
  }

  await reader.visit(open);
  await expect(reader.main).toContainText(reader.language === "id" ? "disetujui kedua ketua bersama" : "was approved by both co-chairs");
  await expect(reader.main).toContainText("Kepala Bidang Contoh");
  await reader.visit(`${open}/surat`);
  await expect(reader.main).toContainText("005/CONTOH/2026");
  const { text } = await (await reader.visit(open), reader.save(reader.link(reader.t("meeting-calendar"))));
  expect(text).toContain("BEGIN:VEVENT");
});

test("the list of meetings and the meetings of a year read well", async ({ reader, page }) => {
  await reader.visit("/contoh/rapat");
  await reader.visit("/contoh/rapat?jenis=convened");
  await reader.follow(page.locator("main tbody a").first());
  await expect(reader.main).toContainText(reader.language === "id" ? "bukan keputusan forum" : "not a decision of the forum");
  await reader.visit("/jember/rapat");
  await expect(reader.main).toContainText(reader.t("meetings-empty"));
});
