import { expect, test } from "../support/reader.js";

test("a citizen mistypes what she is looking for and still reaches the indicator and what is done about it", async ({ reader, page }) => {
  await reader.visit("/jember");
  await reader.main.getByRole("searchbox", { name: reader.t("search-label") }).fill("stuntng");
  await reader.main.getByRole("button", { name: reader.t("search-button") }).click();
  await expect(page).toHaveURL(/\/cari\?q=stuntng/);
  await expect(reader.heading(reader.t("search-title"))).toBeVisible();
  await expect(reader.main.getByText(reader.t("search-corrected", { question: "stuntng", meant: "stunting" }))).toBeVisible();
  await expect(reader.main.getByRole("searchbox")).toHaveValue("stuntng");
  await reader.look();

  const finds = reader.main.getByRole("list").last();
  await expect(finds.getByRole("heading").first()).toBeVisible();
  await reader.follow(finds.getByRole("link").first());
  await expect(page).toHaveURL(/\/indikator\/2\.2\.1$/);
  await expect(reader.main.locator('a[href*="/program/"]').first()).toBeVisible();
});

test("a kind narrows what was found, and nothing found leads on", async ({ reader, page }) => {
  await reader.visit("/contoh/cari?q=contoh");
  const kinds = reader.main.getByRole("navigation", { name: reader.t("search-kinds") });
  await reader.follow(kinds.getByRole("link", { name: new RegExp(`^${reader.t("search-kind-village")}`) }));
  await expect(page).toHaveURL(/jenis=desa/);
  await expect(reader.main.getByRole("heading", { level: 2 })).not.toHaveCount(0);
  const { name, text } = await reader.save(reader.link(reader.t("download-list-csv")));
  expect(name).toContain("contoh");
  expect(text).toContain("CONTOH");

  await reader.main.getByRole("searchbox").fill("zzzzqqq");
  await reader.main.getByRole("button", { name: reader.t("search-button") }).click();
  await expect(reader.main.getByText(reader.t("search-none", { question: "zzzzqqq" }))).toBeVisible();
  await reader.look();
  await reader.follow(reader.main.getByRole("link", { name: reader.t("search-way-programmes") }));
  await expect(page).toHaveURL(/\/program$/);
});

test("what is typed brings suggestions that the keyboard reaches", async ({ reader, page }) => {
  test.skip(!reader.hasScripts, "suggestions need scripts");
  await reader.visit("/jember/cari");
  await reader.main.getByRole("searchbox").pressSequentially("ambulu");
  const offered = reader.main.getByRole("link", { name: /Ambulu/ }).first();
  await expect(offered).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(offered).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(offered).toBeHidden();
  await expect(reader.main.getByRole("searchbox")).toBeFocused();
});

test("every other page has a field in its head, and a code leads to its indicator", async ({ reader, page }) => {
  await reader.visit("/jember/tujuan");
  const head = page.getByRole("banner");
  await head.getByRole("searchbox", { name: reader.t("search-header") }).fill("2.2.1");
  await head.getByRole("button", { name: reader.t("search-button") }).click();
  await expect(page).toHaveURL(/\/cari\?q=2\.2\.1/);
  await reader.follow(reader.main.getByRole("list").last().getByRole("link").first());
  await expect(page).toHaveURL(/\/indikator\/2\.2\.1$/);
});
