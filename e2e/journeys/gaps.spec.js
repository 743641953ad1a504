import { parse } from "csv-parse/sync";
import { expect, test } from "../support/reader.js";

const rowsOf = (text) => parse(text, { columns: true, bom: true });

test("a volunteer sees what is missing in one sentence, filters on a goal and takes the list along", async ({ reader, page }) => {
  await reader.visit("/jember/belum-ada-data");
  const lead = reader.language === "id" ? /^Dari 215 indikator, 195 belum punya angka/ : /^Still without a figure: 195 of 215 indicators/;
  await expect(reader.main.getByText(lead)).toBeInViewport();

  await reader.unfold(reader.t("list-filter"), reader.main);
  await page.getByLabel(reader.t("filter-goal"), { exact: true }).selectOption("2");
  await page.getByLabel(reader.t("missing-filter-kind"), { exact: true }).selectOption("indicators-without-figure");
  await page.getByRole("button", { name: reader.t("filter-show") }).click();
  await page.waitForURL(/tujuan=2/);
  await reader.look();
  const list = page.getByRole("table", { name: reader.t("missing-list-caption") });
  const names = await list.getByRole("rowheader").locator("a").allTextContents();
  expect(names.length).toBeGreaterThan(0);

  const { name, text } = await reader.save(reader.link(reader.t("download-list-csv")));
  expect(name).toBe("jember-belum-ada-data.csv");
  const rows = rowsOf(text);
  expect(rows.map((row) => row.nama)).toEqual(names.map((it) => it.trim()));
  expect(new Set(rows.map((row) => row.tujuan))).toEqual(new Set(["2"]));
  expect(rows.every((row) => row.pengisi === reader.t("missing-fill-figure"))).toBe(true);
});

test("a volunteer presses a count and meets as many rows", async ({ reader, page }) => {
  await reader.visit("/jember/belum-ada-data");
  const label = new RegExp(`^${reader.t("missing-kind-programme-for-target")}, .* 2: `);
  const count = page.getByRole("link", { name: label });
  const shown = Number(await count.textContent());
  await reader.follow(count);
  const list = page.getByRole("table", { name: reader.t("missing-list-caption") });
  await expect(list.getByRole("rowheader")).toHaveCount(shown);
});

test("a volunteer comes from a goal to what it lacks, and to the figures past their due day", async ({ reader }) => {
  await reader.visit("/jember/tujuan/2");
  await expect(reader.heading(reader.t("missing-title"), 2)).toBeVisible();
  await reader.follow(reader.link(reader.t("missing-see-goal")));
  await reader.follow(reader.link(reader.t("missing-due-see")));
  await expect(reader.heading(reader.t("awaited-title"))).toBeVisible();
});

test("a volunteer reads how the gap between groups moved, and where years can't be compared", async ({ reader, page }) => {
  await reader.visit("/contoh/indikator/5.3.1");
  const [from, to] = [reader.n(15.8), reader.n(12.9)];
  const said = reader.language === "id" ? `menyempit dari ${from} poin pada 2022 menjadi ${to} poin` : `narrowed from ${from} points in 2022 to ${to} points`;
  await expect(reader.main.getByText(said)).toBeVisible();

  await reader.unfold(reader.t("trend-unfold", { dimension: reader.t("dimension-wealth") }), reader.main);
  const dimension = reader.t("dimension-wealth").toLowerCase();
  const name = reader.language === "id" ? "Perkawinan anak perempuan" : "Child marriage of girls";
  const table = page.getByRole("table", { name: reader.t("trend-caption", { name, dimension }) });
  const newest = table.getByRole("row").filter({ hasText: "2025" });
  await expect(newest).toContainText(reader.t("group-poorest"));
  await expect(newest).toContainText(to);
  const years = await table.getByRole("rowheader").allTextContents();
  expect(years).toEqual(["2025", "2024", "2023", "2022", "2016", "2015"]);
  const series = "CONTOH BPS, survei rumah tangga";
  await expect(table).toContainText(reader.t("trend-break-series", { series }));
  await expect(page.locator("figure svg").filter({ hasText: reader.t("chart-break") }).first()).toBeVisible();
});

test("a volunteer finds districts to learn from first, and sorts them by name", async ({ reader, page }) => {
  await reader.visit("/contoh/indikator/5.3.1");
  const order = () => page.locator("table:has(#tabel-tempat) tbody th").allTextContents();
  await reader.unfold(reader.t("indicator-where-table"), reader.main);
  expect((await order())[0]).toBe("Contoh Tengah");
  await reader.follow(page.locator("table:has(#tabel-tempat)").getByRole("link", { name: reader.t("column-district"), exact: true }));
  const names = await order();
  expect(names).toEqual([...names].sort());
});

test("a volunteer is told where other regions were measured in another way", async ({ reader }) => {
  await reader.visit("/jember/indikator/ipm");
  await expect(reader.main.getByText(reader.t("comparison-warning"))).toBeVisible();
  const methods = /UHH hasil SP2020-LF.*metode sebelum SP2020-LF/;
  await expect(reader.main.getByRole("paragraph").filter({ hasText: methods })).toBeVisible();
});
