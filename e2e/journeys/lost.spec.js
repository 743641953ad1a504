import { expect, test } from "../support/reader.js";

const LOST = {
  "/jmeber": "error-unknown-region",
  "/jember/ngawur": "error-unknown-page",
  "/jember/indikator/1.2.999": "error-unknown-indicator",
  "/jember/tujuan/18": "error-unknown-goal",
  "/jember/perangkat-daerah/dinas-sosail": "error-unknown-agency",
  "/jember/kecamatan/35.09.99": "error-unknown-district",
  "/jember/catatan/99999": "error-unknown-entry",
};

for (const [path, key] of Object.entries(LOST)) {
  test(`a visitor who mistypes ${path} gets a page with ways on that work`, async ({ reader, page, request }) => {
    await reader.mistype(path);
    await expect(reader.heading(reader.t(key, { subject: decodeURIComponent(path.split("/").at(-1)) }))).toBeVisible();
    const ways = await reader.main.getByRole("link").evaluateAll((links) => links.map((link) => link.href));
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) expect((await request.get(way)).status(), way).toBe(200);
    await reader.follow(reader.main.getByRole("link").first());
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("a visitor who mistypes an indicator is offered the near one first", async ({ reader, page }) => {
  await reader.mistype("/jember/indikator/1.2.9");
  await reader.follow(reader.main.getByRole("link").first());
  expect(new URL(page.url()).pathname).toBe(reader.path("/jember/indikator/1.2.1"));
});
