import { parse } from "csv-parse/sync";
import { expect, test } from "../support/reader.js";

const rowsOf = (text) => parse(text, { columns: true, bom: true });
const codesOnPage = async (page) => (await page.locator("main tbody tr").evaluateAll((rows) => rows.map((row) => row.cells[0].textContent.trim())));

/** Fills in the filter form and sends it; on a phone it is folded away first. */
async function filter(reader, page, choices) {
  await reader.unfold(reader.t("list-filter"));
  for (const [label, option] of Object.entries(choices)) await page.getByLabel(label, { exact: true }).selectOption(option);
  await page.getByRole("button", { name: reader.t("filter-show") }).click();
  await page.waitForURL(/[?]/);
  await reader.look();
}

test("a planner filters the list by status, by goal and by agency", async ({ reader, page }) => {
  await reader.visit("/jember/indikator");
  await filter(reader, page, { [reader.t("column-status")]: "no-target", [reader.t("filter-goal")]: "3", [reader.t("column-agency")]: { label: "Dinas Kesehatan" } });
  const rows = reader.main.locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(0);
  for (const row of await rows.all()) {
    await expect(row).toContainText(reader.t("status-no-target"));
    await expect(row).toContainText("Dinas Kesehatan");
    await expect(row).toContainText(/^\s*3\./);
  }
  await expect(page.getByLabel(reader.t("filter-goal"), { exact: true })).toHaveValue("3");

  const { text } = await reader.save(reader.link(reader.t("download-list-csv")));
  expect(rowsOf(text).map((row) => row.kode)).toEqual(await codesOnPage(page));
});

test("a planner who filters too narrowly is told so and gets all rows back", async ({ reader, page }) => {
  await reader.visit("/jember/indikator?q=zzzz");
  await expect(reader.main.getByText(reader.t("list-nothing-found"))).toBeVisible();
  await reader.follow(reader.link(reader.t("list-all-again")));
  expect((await codesOnPage(page)).length).toBeGreaterThan(1);
});

test("a planner sorts the list, pages through it and downloads it as it stands", async ({ reader, page }) => {
  await reader.visit("/jember/indikator");
  await reader.follow(reader.main.getByRole("columnheader").getByRole("link", { name: reader.t("column-indicator") }));
  await expect(page.getByRole("columnheader", { name: reader.t("column-indicator") })).toHaveAttribute("aria-sort", "ascending");
  const onPages = [];
  for (;;) {
    onPages.push(...(await codesOnPage(page)));
    const next = page.getByRole("navigation", { name: reader.t("list-pages") }).getByRole("link", { name: reader.t("list-next") });
    if ((await next.count()) === 0) break;
    const address = new URL(await next.getAttribute("href"), page.url()).href;
    await next.click();
    await page.waitForURL(address);
  }
  expect(onPages.length).toBeGreaterThan(100);
  expect(new Set(onPages).size, "no row twice").toBe(onPages.length);

  const { text } = await reader.save(reader.link(reader.t("download-list-csv")));
  const rows = rowsOf(text);
  expect(rows.map((row) => row.kode)).toEqual(onPages);
  const names = rows.map((row) => (reader.language === "id" ? row.nama : row.name).toLowerCase());
  expect(names[0] <= names.at(-1)).toBe(true);

  await reader.follow(reader.main.getByRole("columnheader").getByRole("link", { name: reader.t("column-indicator") }));
  await expect(page.getByRole("columnheader", { name: reader.t("column-indicator") })).toHaveAttribute("aria-sort", "descending");
  expect((await codesOnPage(page))[0]).toBe(onPages.at(-1));
});

test("a planner finds which data an agency still owes and opens the agency", async ({ reader, page }) => {
  await reader.visit("/jember");
  await reader.follow(reader.link(reader.t("home-all-awaited")));
  await expect(reader.heading(reader.t("awaited-title"))).toBeVisible();
  const office = page.locator("main details").filter({ has: page.getByRole("heading", { name: "Dinas Kesehatan", exact: true, includeHidden: true }) });
  await office.evaluate((fold) => (fold.open = false));
  await office.locator("summary").click();
  const rows = office.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toBeVisible();
  const owed = (await rows.count()) - 1;
  await expect(office.locator("summary")).toContainText(String(owed));
  await reader.follow(office.getByRole("link", { name: "Dinas Kesehatan" }));
  await expect(reader.heading(/Dinas Kesehatan/)).toBeVisible();
  await expect(reader.heading(reader.t("agency-awaited-title"), 2)).toBeVisible();
});

test("a planner downloads the data still awaited", async ({ reader }) => {
  await reader.visit("/jember/belum-ada-data/ditunggu");
  const { text } = await reader.save(reader.link(reader.t("download-list-csv")));
  const rows = rowsOf(text);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.some((row) => row.perangkat_daerah === "Dinas Kesehatan")).toBe(true);
});
