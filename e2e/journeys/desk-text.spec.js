import { begin, PASSWORD } from "../support/people.js";
import { expect, test } from "../support/reader.js";

test("a session ends while the secretariat writes, and what was typed stands in the form again after signing in", async ({ reader, page }, info) => {
  const contact = await begin(reader, page, info, "secretariat");
  const rule = "/contoh/kelola/aturan/figures.check-days";
  await reader.visit(rule);
  const basis = page.getByLabel(reader.t("setting-basis"), { exact: true });
  await basis.fill("CONTOH: ketikan yang panjang & penting");
  const cookies = await page.context().cookies();
  await page.context().clearCookies({ name: cookies.find(({ name }) => name.endsWith("rembuk")).name });
  reader.expectRefusal(rule);
  await page.getByRole("button", { name: reader.t("setting-save") }).click();
  await reader.look();
  await page.getByRole("link", { name: reader.t("error-way-back-to-form") }).click();
  await page.getByLabel(reader.t("people-field-contact"), { exact: true }).fill(contact);
  await page.getByLabel(reader.t("people-field-password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: reader.t("sign-in-button") }).click();
  await page.waitForURL(reader.path(rule));
  await expect(basis).toHaveValue("CONTOH: ketikan yang panjang & penting");
  await expect(reader.main).toContainText(reader.t("layout-unsent"));
  await reader.look();
});

test("the secretariat sees a chapter as a preview, and a colour too pale is refused with its contrast", async ({ reader, page }, info) => {
  await begin(reader, page, info, "secretariat");
  await reader.visit("/contoh/kelola/naskah");
  await reader.visit("/contoh/kelola/naskah/bab-1");
  await page.getByLabel(reader.t("plan-editor-field-text"), { exact: true }).fill("## CONTOH\n\n- butir satu\n- butir dua");
  await page.getByRole("button", { name: reader.t("plan-editor-preview") }).click();
  await expect(page.locator(".r-document li")).toHaveCount(2);
  await reader.look();

  await reader.visit("/contoh/kelola/tampilan");
  await page.getByLabel(reader.t("look-accent"), { exact: true }).fill("#ffd700");
  reader.expectRefusal("/contoh/kelola/tampilan");
  await page.getByRole("button", { name: reader.t("look-save") }).last().click();
  await expect(page.getByRole("alert")).toContainText("4.5".replace(".", reader.language === "en" ? "." : ","));
  await reader.look();
});
