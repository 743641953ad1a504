import { parse } from "csv-parse/sync";
import { expect, test } from "../support/reader.js";

const INDICATOR = "/contoh/indikator/2.2.1";

/** The map of the page, the table beside it, and "district: figure" of each area in the order of the keyboard. */
async function openMap(reader) {
  await reader.visit(INDICATOR);
  const where = reader.main.getByRole("region", { name: reader.t("indicator-where"), exact: true });
  const map = where.getByRole("group", { name: /2025/ });
  await expect(map).toBeVisible();
  const said = await map.getByRole("link").evaluateAll((areas) => areas.map((area) => area.getAttribute("aria-label")));
  return { where, map, said };
}

test("the table beside a map has the map's figures, district by district", async ({ reader }) => {
  const { where, said } = await openMap(reader);
  await reader.unfold(reader.t("indicator-where-table"), where);
  const rows = where.getByRole("table").getByRole("row");
  const table = await rows.evaluateAll((rows) => rows.slice(1).map((row) => [0, 1].map((at) => row.cells[at].textContent.trim()).join(": ")));
  expect(said).toHaveLength(8);
  // The map goes by code; the table begins with those that are ahead.
  expect(table.toSorted()).toEqual(said.toSorted());
});

test("a map's figures are those of the file", async ({ reader, page }) => {
  const { said } = await openMap(reader);
  const codes = await districtCodes(reader, page);
  const { text } = await reader.save(reader.link(reader.t("download-csv")));
  const inFile = parse(text, { columns: true, bom: true }).filter((row) => row.tahun === "2025" && codes.has(placeOf(row.kelompok)));
  const figures = inFile.map((row) => Number(row.nilai)).sort((a, b) => a - b);
  const onMap = said.map((words) => figureOf(reader, words)).sort((a, b) => a - b);
  expect(onMap).toEqual(figures);
  for (const row of inFile) expect(row.keterangan, "a copied row says that it is invented").toContain("CONTOH");
});

/** "place=99.01.01" → "99.01.01" */
const placeOf = (group) => group.match(/[\d.]+$/)?.[0];
const figureOf = (reader, words) => Number(words.split(": ")[1].replace(/[^\d.,]/g, "").replace(reader.language === "id" ? "," : ".", "."));

/** Codes of the region's districts, from its own list. */
async function districtCodes(reader, page) {
  const answer = await page.request.get(reader.path("/contoh/kecamatan.csv"));
  return new Set(parse(await answer.text(), { columns: true, bom: true }).map((row) => row.kode_kemendagri));
}

test("someone with a keyboard hears and sees the figure of every district, and goes to its page", async ({ reader, page }) => {
  const { map, said } = await openMap(reader);
  const areas = map.getByRole("link");
  await areas.first().focus();
  for (const [at, words] of said.entries()) {
    await expect(areas.nth(at), words).toBeFocused();
    await expect(areas.nth(at), "heard").toHaveAccessibleName(words);
    const readout = areas.nth(at).locator(".r-map__readout");
    await expect(readout, "seen").toHaveCSS("visibility", "visible");
    await expect(readout).toHaveText(words);
    if (at + 1 < said.length) await page.keyboard.press("Tab");
  }
  const last = said.at(-1).split(": ")[0];
  await page.keyboard.press("Enter");
  await expect(reader.heading(new RegExp(last))).toBeVisible();
  await reader.look();
});

test("a map of the example region says that it is invented, in the picture and for those who hear it", async ({ reader }) => {
  const { map } = await openMap(reader);
  await expect(map).toHaveAccessibleName(/CONTOH/);
  await expect(map.locator("text.r-map__watermark")).toHaveText("CONTOH");
  const { text } = await reader.save(reader.link(reader.t("download-svg")));
  expect(text).toContain("CONTOH");
});

test("a map fits the page: its areas are large enough for a thumb and nothing scrolls sideways", async ({ reader, page }) => {
  const { map } = await openMap(reader);
  const width = page.viewportSize().width;
  const box = await map.boundingBox();
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  for (const area of await map.getByRole("link").all()) {
    const { width: across, height } = await area.locator(".r-map__area").boundingBox();
    expect(Math.min(across, height)).toBeGreaterThanOrEqual(44);
  }
});

test("a region without figures by district says so instead of drawing an empty map", async ({ reader }) => {
  await reader.visit("/jember/indikator/2.2.1");
  await expect(reader.main.getByRole("region", { name: reader.t("indicator-where"), exact: true })).toHaveCount(0);
  const behind = reader.main.getByRole("region", { name: reader.t("indicator-left-behind"), exact: true });
  await expect(behind).toContainText(reader.t("dimension-place"));
});
