import { parse } from "csv-parse/sync";
import { expect, test } from "../support/reader.js";

const rowsOf = (text) => parse(text, { columns: true, bom: true });

test("a journalist finds two sources that differ on stunting and sees why", async ({ reader }) => {
  await reader.visit("/jember/indikator?q=stunting");
  await reader.follow(reader.main.getByRole("rowheader").getByRole("link", { name: /stunt/i }));
  const sources = reader.main.getByRole("region", { name: reader.t("indicator-sources", { n: 2, shown: "2" }) });
  await expect(sources.getByRole("heading", { name: /SSGI/ })).toBeVisible();
  await expect(sources.getByRole("heading", { name: /Dinas Kesehatan/ })).toBeVisible();
  await expect(sources).toContainText(new RegExp(`${reader.n(34.9)}\\s%`));
  await expect(sources).toContainText(new RegExp(`${reader.n(7.37)}\\s%`));
  await expect(sources.getByText(reader.t("indicator-sources-why"))).toBeVisible();
});

test("a journalist downloads an indicator's table, and the file has the figures of the page", async ({ reader, page }) => {
  await reader.visit("/jember/indikator/2.2.1");
  const shown = await figuresOnPage(page);
  expect(shown.length).toBeGreaterThan(1);
  const { name, text } = await reader.save(reader.link(reader.t("download-csv")));
  expect(name).toBe("jember-2.2.1.csv");
  const inFile = rowsOf(text)
    .filter((row) => !row.kelompok && row.nilai)
    .map((row) => [row.tahun, reader.n(row.nilai), row.sumber].join(" · "));
  expect(inFile.sort()).toEqual(shown.sort());
});

/** "year · figure · source" of all rows of tables that have a source, except years without a figure. */
async function figuresOnPage(page) {
  const rows = await page.locator("main table").evaluateAll((tables) =>
    tables
      .filter((table) => table.rows[0].cells.length >= 6)
      .flatMap((table) => {
        const source = [...table.rows[0].cells].findIndex((cell) => /^(Sumber|Source)$/.test(cell.textContent.trim()));
        return [...table.tBodies[0].rows].map((row) => [0, 1, source].map((at) => row.cells[at].textContent.trim()));
      }),
  );
  return rows.filter(([, figure]) => /^[\d.,-]+$/.test(figure)).map((row) => row.join(" · "));
}

test("a journalist downloads the chart as a picture that stands alone", async ({ reader }) => {
  await reader.visit("/jember/indikator/1.2.1");
  const { name, text } = await reader.save(reader.link(reader.t("download-svg")));
  expect(name).toBe("jember-1.2.1.svg");
  expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(text).toMatch(/<title[^>]*>[^<]*Kabupaten Jember/);
  expect(text).toContain(`${reader.n(8.67)}`);
  expect(text).not.toMatch(/<script|href="http/);
});

test("a journalist downloads all there is about an indicator as JSON", async ({ reader }) => {
  await reader.visit("/jember/indikator/1.2.1");
  const { text } = await reader.save(reader.link(reader.t("download-json")));
  expect(JSON.stringify(JSON.parse(text))).toContain('"8.67"');
});

test("a journalist copies the citation with figure, source, day and full address", async ({ reader, page, context }) => {
  await reader.visit("/jember/indikator/1.2.1");
  const cite = page.getByRole("region", { name: reader.t("cite-figure") });
  const button = cite.getByRole("button", { name: reader.t("cite-copy") });
  if (!reader.hasScripts) {
    await expect(button, "a button that cannot work is not shown").toBeHidden();
    await expect(cite).toContainText(page.url());
    return;
  }
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await button.click();
  await expect(cite.getByText(reader.t("cite-copied"), { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`${reader.n(8.67)}\\s%.*2025.*BPS.*Kabupaten Jember.*CC BY 4\\.0`));
  expect(copied).toContain(page.url());
});
