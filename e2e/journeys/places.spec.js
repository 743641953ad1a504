import { expect, test } from "../support/reader.js";

test("a migrant-worker volunteer finds her village in Jember and sees what is and is not known of it", async ({ reader, page }) => {
  await reader.visit("/jember/kecamatan");
  await reader.unfold(reader.t("list-filter"), reader.main);
  await reader.main.getByLabel(reader.t("districts-words")).fill("bagorejo");
  await reader.main.getByRole("button", { name: reader.t("filter-show") }).click();
  await expect(page).toHaveURL(/q=bagorejo/);
  await reader.look();
  const village = reader.t("desa-title", { name: "Bagorejo" });
  await reader.follow(reader.main.getByRole("table").getByRole("link", { name: village }));

  await expect(reader.heading(new RegExp(village))).toBeVisible();
  // First screen: what names the village, and that nothing does; the mark comes with what its source says.
  await expect(reader.main.getByText(reader.t("village-lead-no-programmes")).first()).toBeInViewport();
  await expect(reader.main.getByText("kelompok Desbumi didampingi Migrant CARE sejak 2017")).toBeVisible();
  const facts = reader.main.getByRole("complementary");
  await expect(facts).toContainText("35.09.04.2007");
  await expect(facts).toContainText(reader.t("not-known"));
  const unknown = reader.main.getByRole("region", { name: reader.t("place-unknown-title") });
  await expect(unknown).toContainText("215");
  await expect(unknown.getByRole("link")).toContainText("79");

  await reader.follow(facts.getByRole("link", { name: /Gumukmas/ }));
  await expect(reader.main.getByText(/^35\.09\.04$/)).toBeVisible();
  const district = reader.t("district-title", { name: "Gumukmas" });
  const title = reader.t("locator-title", { district, region: "Kabupaten Jember" });
  await expect(reader.main.getByRole("img", { name: title })).toBeVisible();
  await expect(reader.main.getByRole("region", { name: reader.t("district-villages"), exact: true })).toContainText("Desbumi");
});

test("a reader goes from a village of the example region to a programme there and to the organisation that runs it", async ({ reader }) => {
  await reader.visit("/contoh/kecamatan/contoh-selatan/desa/contoh-rantau");
  const here = reader.main.getByRole("region", { name: reader.t("village-programmes-title") });
  const around = reader.main.getByRole("region", { name: reader.t("village-district-programmes-title") });
  await expect(here.getByRole("link", { name: "Pemeliharaan Rutin Jalan" })).toHaveCount(0);
  await expect(around.getByRole("link", { name: "Pemeliharaan Rutin Jalan" })).toBeVisible();
  await expect(here.getByText(reader.t("places-sums-cannot-be-added"))).toBeVisible();
  await reader.follow(here.getByRole("link", { name: "Desa ramah buruh migran" }));

  const places = reader.main.getByRole("region", { name: reader.t("programme-places") });
  await expect(places.getByRole("link")).toHaveCount(2);
  await reader.follow(reader.main.getByRole("complementary").getByRole("link", { name: "Contoh Suara Buruh Migran" }));
  await expect(reader.heading(/Contoh Suara Buruh Migran/)).toBeVisible();
  await expect(reader.main.getByText(reader.t("platform-civil-society")).first()).toBeVisible();
  const years = reader.main.getByRole("table", { name: reader.t("programme-sums-caption") });
  await expect(years.getByRole("rowheader")).toHaveText(["2026", "2027"]);
});

test("a reader sorts the organisations, filters them by platform, and the download has the same rows", async ({ reader, page }) => {
  await reader.visit("/contoh/lembaga");
  await reader.unfold(reader.t("list-filter"), reader.main);
  await reader.main.getByLabel(reader.t("organisation-platform"), { exact: true }).selectOption({ label: reader.t("platform-business") });
  await reader.main.getByRole("button", { name: reader.t("filter-show") }).click();
  await expect(page).toHaveURL(/kelompok=business/);
  await reader.follow(reader.main.getByRole("table").getByRole("columnheader", { name: reader.t("column-ceiling") }).getByRole("link"));
  const names = await reader.main.getByRole("table").getByRole("rowheader").allInnerTexts();
  expect(names).toHaveLength(4);
  expect(names[0]).toContain("Contoh Filantropi Bersama");
  const { name, text } = await reader.save(reader.link(reader.t("download-list-csv")));
  expect(name).toBe("contoh-lembaga.csv");
  const rows = text.trim().split(/\r?\n/).slice(1);
  expect(rows.map((row) => row.split(",")[0])).toEqual(names.map((it) => it.trim()));
  expect(rows.every((row) => row.includes("CONTOH"))).toBe(true);
});

test("the programmes of a district are found from the list of programmes, down to a village", async ({ reader, page }) => {
  await reader.visit("/contoh/program");
  await reader.unfold(reader.t("list-filter"), reader.main);
  await reader.main.getByLabel(reader.t("column-district"), { exact: true }).selectOption({ label: "Contoh Selatan" });
  await reader.main.getByRole("button", { name: reader.t("filter-show") }).click();
  await expect(page).toHaveURL(/kecamatan=contoh-selatan/);
  await reader.look();
  const before = await reader.main.locator("tbody tr").count();
  await reader.main.getByLabel(reader.t("village-word")).selectOption({ label: reader.t("desa-title", { name: "Contoh Rantau" }) });
  await reader.main.getByRole("button", { name: reader.t("filter-show") }).click();
  await expect(page).toHaveURL(/desa=99\.01\.03\.2001/);
  await expect(reader.main.locator("tbody tr")).toHaveCount(2);
  expect(before).toBeGreaterThan(2);
});
