import { begin, PASSWORD } from "../support/people.js";
import { expect, test } from "../support/reader.js";

test("an administrator invites an officer, who begins through the link that was passed on", async ({ reader, page, browser }, info) => {
  await begin(reader, page, info, "administrator");
  await reader.visit("/contoh/kelola");
  await reader.follow(reader.main.getByRole("link", { name: reader.t("manage-people-title"), exact: true }));
  await reader.follow(reader.link(reader.t("invite-title")));

  reader.expectRefusal("/contoh/kelola/orang/undang");
  await page.getByRole("button", { name: reader.t("invite-button") }).click();
  await expect(page.getByRole("alert")).toContainText(reader.t("people-error-no-name"));

  const phone = `0812 ${Date.now().toString().slice(-4)} ${info.workerIndex + 1000}`;
  await page.getByLabel(reader.t("people-field-name"), { exact: true }).fill("Budi Contoh");
  await page.getByLabel(reader.t("people-field-contact"), { exact: true }).fill(phone);
  await page.getByLabel(reader.t("people-field-role"), { exact: true }).selectOption("agency-officer");
  await page.getByLabel(reader.t("people-field-organisation"), { exact: true }).selectOption({ index: 1 });
  await page.getByRole("button", { name: reader.t("invite-button") }).click();
  const link = await page.getByLabel(reader.t("link-address"), { exact: true }).inputValue();
  await reader.follow(reader.link(reader.t("link-done")).or(page.getByRole("button", { name: reader.t("link-done") })));
  await expect(reader.main).toContainText(reader.t("link-state-open"));

  const other = await browser.newContext();
  const officer = await other.newPage();
  await officer.goto(link);
  await officer.locator("#sandi").fill(PASSWORD);
  await officer.locator("#ulang").fill(PASSWORD);
  await officer.getByRole("main").getByRole("button").click();
  await expect(officer.getByRole("main")).toContainText("Petugas perangkat daerah");
  await other.close();
});

test("the secretariat adds an office and notes who holds it, and the public reads the kind only", async ({ reader, page }, info) => {
  await begin(reader, page, info, "secretariat");
  await reader.visit("/contoh/kelola/jabatan");
  await reader.follow(reader.link(reader.t("office-add-title")).or(page.getByRole("button", { name: reader.t("office-add-title") })));
  const name = `Kepala Contoh ${info.workerIndex} ${Date.now()}`;
  await page.getByLabel(reader.t("office-field-name"), { exact: true }).fill(name);
  const agency = page.getByLabel(reader.t("people-field-organisation"), { exact: true });
  await agency.selectOption({ index: 0 });
  const slug = await agency.inputValue();
  await page.getByRole("button", { name: reader.t("office-add-button"), exact: true }).click();
  await reader.follow(reader.link(name));
  await reader.follow(reader.link(reader.t("office-holder-title")));
  await page.getByLabel(reader.t("office-field-kind"), { exact: true }).selectOption("acting");
  await page.getByLabel(reader.t("office-field-letter"), { exact: true }).fill("800/1/2026");
  await page.getByRole("button", { name: reader.t("office-holder-button") }).click();
  await expect(reader.main).toContainText(reader.t("holding-acting"));
  await reader.visit(`/contoh/perangkat-daerah/${slug}`);
  await expect(reader.main).toContainText(name);
  await expect(reader.main).not.toContainText("Siti Contoh");
});

test("somebody signs out, in again, and looks after the own account", async ({ reader, page }, info) => {
  const contact = await begin(reader, page, info, "resident");
  await page.getByRole("button", { name: reader.t("account-sign-out"), exact: true }).click();
  await page.waitForURL(reader.path("/masuk"));
  await reader.look();
  await page.getByLabel(reader.t("people-field-contact"), { exact: true }).fill(contact);
  await page.getByLabel(reader.t("people-field-password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: reader.t("sign-in-button"), exact: true }).click();
  await page.waitForURL(reader.path("/akun"));
  await reader.shareSession();
  for (const last of ["sandi", "kontak", "tutup", "dua-langkah"]) await reader.visit(`/akun/${last}`);
  await page.getByRole("button", { name: reader.t("second-step-begin") }).click();
  await expect(page.getByRole("img", { name: reader.t("second-step-qr") })).toBeVisible();
});
