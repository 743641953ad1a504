import { begin } from "../support/people.js";
import { expect, test } from "../support/reader.js";

const HEADS = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,rujukan";

/** A file of figures; `name` makes its series one of its own, so that journeys beside this one do not meet it. */
function figures(name, cells) {
  const rows = cells.map(([year, value]) => `8.5.2*,${name},%,turun,${year},${value},CONTOH,rekaan,rekaan`);
  return { name: "angka.csv", mimeType: "text/csv", buffer: Buffer.from([HEADS, ...rows].join("\n")) };
}

async function hand(reader, page, file) {
  await page.getByLabel(reader.t("import-field-kind"), { exact: true }).selectOption("indicator-values");
  await page.getByLabel(reader.t("import-field-file"), { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: reader.t("import-check-button") }).last().click();
  await page.waitForURL(/impor\/[0-9a-f]{32}/);
}

test("the secretariat mends three broken cells, saves the file and takes it back", async ({ reader, page }, info) => {
  await begin(reader, page, info, "secretariat");
  await reader.visit("/contoh/kelola/impor");
  await reader.look();
  await reader.follow(reader.link(reader.t("import-new-title")));
  await reader.look();

  const series = `Uji impor ${info.project.name} ${Date.now()}`.replaceAll(/[^A-Za-z0-9 ]/g, " ");
  await hand(reader, page, figures(series, [["dua ribu", "9.5"], ["2023", "banyak"], ["2024", "8.8x"], ["2022", "9.9"]]));
  await expect(reader.main.locator(".r-changes > li > strong")).toHaveCount(3);
  await reader.look();

  await reader.follow(reader.link(reader.t("import-mended")));
  await expect(page.getByLabel(reader.t("import-field-kind"), { exact: true })).toHaveValue("indicator-values");
  await hand(reader, page, figures(series, [["2021", "9.5"], ["2023", "9.1"], ["2024", "8.8"], ["2022", "9.9"]]));
  await expect(reader.main.locator(".r-changes > li")).toHaveCount(4);
  await reader.look();

  // Somebody else may import between preview and saving: then the page shows a new preview to be agreed to.
  const save = page.getByRole("button", { name: reader.t("import-save-button") });
  const undo = page.getByRole("button", { name: reader.t("import-undo-button") });
  for (let press = 0; press < 5 && !(await undo.isVisible()); press += 1) await save.click();
  await expect(undo).toBeVisible();
  await reader.look();
  await undo.click();
  await expect(undo).toHaveCount(0);
  await expect(reader.main.getByRole("link", { name: /\d/ }).first()).toBeVisible();
  await reader.look();
});
