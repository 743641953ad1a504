import { begin } from "../support/people.js";
import { expect, test } from "../support/reader.js";

test("the secretariat finds its desk, mends one row of a table, and the record tells of it", async ({ reader, page }, info) => {
  await begin(reader, page, info, "secretariat");
  await reader.visit("/tugas");
  await reader.follow(reader.main.getByRole("link", { name: "Kabupaten Contoh" }));
  await reader.follow(reader.main.getByRole("link", { name: reader.t("tables-title"), exact: true }));
  await reader.follow(reader.main.getByRole("link", { name: reader.t("table-targets"), exact: true }));
  const row = await reader.main.locator(".r-feed a").nth(info.workerIndex % 5).getAttribute("href");
  await page.goto(row);
  await reader.look();

  const value = page.getByLabel(reader.t("field-value"), { exact: true });
  const before = await value.inputValue();
  await value.fill("1.2.3");
  reader.expectRefusal(row.replace(/^\/en/, ""));
  await page.getByRole("button", { name: reader.t("table-save") }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(value).toHaveValue("1.2.3");
  await reader.look();

  await value.fill(before);
  await page.getByLabel(reader.t("field-basis"), { exact: true }).fill(`Berita acara contoh ${Date.now()}`);
  await page.getByRole("button", { name: reader.t("table-save") }).click();
  await expect(reader.main.getByRole("region", { name: reader.t("form-result") })).toBeVisible();
  await reader.look();
  await reader.main.getByRole("region", { name: reader.t("form-result") }).getByRole("link").click();
  await reader.look();
});

test("the secretariat reads the rules, and a change without ground comes back as typed", async ({ reader, page }, info) => {
  await begin(reader, page, info, "secretariat");
  await reader.visit("/contoh/aturan");
  await reader.visit("/contoh/kelola/aturan");
  await reader.visit("/contoh/kelola/aturan/figures.due");
  const day = page.getByLabel(reader.t("setting-day"), { exact: true });
  await day.fill("31");
  await page.getByLabel(reader.t("setting-month"), { exact: true }).selectOption("4");
  reader.expectRefusal("/contoh/kelola/aturan/figures.due");
  await page.getByRole("button", { name: reader.t("setting-save") }).click();
  await expect(page.getByRole("alert")).toContainText(reader.t("setting-error-basis"));
  await expect(day).toHaveValue("31");
  await reader.look();
});

test("the secretariat looks through every room of the desk", async ({ reader, page }, info) => {
  await begin(reader, page, info, "secretariat");
  await reader.visit("/contoh/kelola");
  const rooms = await reader.main.locator(".r-rooms a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(rooms.length).toBeGreaterThan(4);
  for (const room of rooms) {
    await page.goto(room);
    await reader.look();
  }
});
