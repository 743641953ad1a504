import { execFileSync } from "node:child_process";
import { expect, test } from "../support/reader.js";

/** The sheets and texts of a workbook, which is a ZIP archive; Python can read one without anything installed. */
function unpacked(bytes) {
  const script = "import io,sys,zipfile; z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); sys.stdout.buffer.write(b''.join(z.read(n) for n in z.namelist() if n.startswith('xl/')))";
  return execFileSync("python3", ["-c", script], { input: bytes, maxBuffer: 64 * 1024 * 1024 }).toString();
}

const PAGES = [
  "", "/tujuan", "/tujuan/1", "/target/1.2", "/indikator", "/indikator/1.2.1", "/belum-ada-data", "/perangkat-daerah", "/kecamatan",
  "/rencana-aksi", "/program", "/catatan", "/catatan/0", "/data", "/lembaga", "/lembaga/contoh-universitas", "/kecamatan/contoh-selatan",
  "/kecamatan/contoh-selatan/desa/contoh-rantau", "/belum-ada-data/ditunggu",
];
const STATUSES = ["achieved", "on-track", "needs-attention", "no-target", "no-data", "cannot-say"];

test("the example region says CONTOH on every page", async ({ reader, page }) => {
  test.setTimeout(120_000);
  for (const path of PAGES) {
    await reader.visit(`/contoh${path}`);
    await expect(page.getByRole("region", { name: reader.t("layout-example-label") })).toContainText("CONTOH");
    await expect(page).toHaveTitle(/CONTOH/);
  }
});

test("a missing page of the example region says CONTOH too", async ({ reader, page }) => {
  await reader.mistype("/contoh/indikator/1.2.999");
  await expect(page.getByRole("region", { name: reader.t("layout-example-label") })).toContainText("CONTOH");
});

test("every download of the example region says CONTOH", async ({ reader, request, page }) => {
  const downloads = new Set();
  for (const path of ["/data", "/indikator/1.2.1", "/indikator", "/belum-ada-data", "/perangkat-daerah", "/kecamatan", "/kecamatan/contoh-selatan", "/lembaga", "/program", "/rencana-aksi", "/catatan"]) {
    await page.goto(reader.path(`/contoh${path}`));
    const found = await page.locator("main a").evaluateAll((links) => links.map((link) => link.href).filter((href) => /[.](csv|json|svg|xlsx|geojson)([?]|$)/.test(href)));
    found.forEach((address) => downloads.add(address));
  }
  expect(downloads.size).toBeGreaterThan(5);
  const silent = [];
  for (const address of downloads) {
    const bytes = await (await request.get(address)).body();
    const text = /[.]xlsx([?]|$)/.test(address) ? unpacked(bytes) : bytes.toString();
    if (!text.includes("CONTOH")) silent.push(new URL(address).pathname);
  }
  expect(silent, "downloads without CONTOH").toEqual([]);
});

test("all six statuses occur, each with its word and a shape of its own", async ({ reader }) => {
  test.setTimeout(120_000);
  const shapes = new Set();
  for (const status of STATUSES) {
    await reader.visit(`/contoh/indikator?status=${status}`);
    const tag = reader.main.locator("tbody tr").first().locator("td", { hasText: reader.t(`status-${status}`) });
    await expect(tag).toBeVisible();
    const shape = tag.locator("svg");
    const box = await shape.boundingBox();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(8);
    shapes.add(await shape.evaluate((svg) => document.querySelector(svg.querySelector("use").getAttribute("href")).innerHTML));
  }
  expect(shapes.size).toBe(STATUSES.length);
});

test("the home page of the example region links each status to its rows", async ({ reader, page }) => {
  await reader.visit("/contoh");
  const legend = page.getByRole("list", { name: reader.t("home-legend") });
  for (const status of STATUSES) {
    await page.goto(reader.path("/contoh"));
    const link = legend.getByRole("link", { name: new RegExp(`^\\d+ ${reader.t(`status-${status}`)}$`) });
    const count = Number((await link.textContent()).match(/\d+/)[0]);
    await link.click();
    await expect(reader.main.locator("tbody tr")).toHaveCount(count);
  }
});
