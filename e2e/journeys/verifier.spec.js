import { leafHash, payloadHash, rootOf } from "../support/merkle.js";
import { expect, test } from "../support/reader.js";

for (const region of ["jember", "contoh"]) {
  test(`a verifier computes every leaf and the root of ${region} anew`, async ({ reader, page }) => {
    await reader.visit(`/${region}/catatan`);
    const shownRoot = await page.locator("main code").filter({ hasText: /^[0-9a-f]{64}$/ }).textContent();
    const file = await reader.save(reader.link(reader.t("record-download")));
    const log = JSON.parse(file.text);
    expect(log.entries.length).toBe(log.record_size);
    expect(log.entries.length).toBeGreaterThan(3);

    const leaves = log.entries.map((entry) => leafHash(entry.leaf));
    expect(leaves.map((leaf) => leaf.toString("hex"))).toEqual(log.entries.map((entry) => entry.leaf_hash));
    log.entries.forEach((entry, seq) => {
      const leaf = JSON.parse(entry.leaf);
      expect(leaf.seq).toBe(seq);
      expect(payloadHash(entry.salt, entry.payload).toString("hex")).toBe(leaf.payload);
    });
    expect(rootOf(leaves).toString("hex")).toBe(shownRoot);
    expect(log.record_root).toBe(shownRoot);
    leaves.pop();
    expect(rootOf(leaves).toString("hex"), "a log without its last entry has another root").not.toBe(shownRoot);
  });
}

test("a verifier opens an entry from the record and finds the hash of the download on it", async ({ reader, page }) => {
  await reader.visit("/jember/catatan");
  const { text } = await reader.save(reader.link(reader.t("record-download")));
  const last = JSON.parse(text).entries.at(-1);
  await reader.follow(reader.main.getByRole("listitem").getByRole("link").first());
  await expect(reader.main.locator("code").filter({ hasText: last.leaf_hash })).toBeVisible();
  await expect(reader.main.locator("code").filter({ hasText: last.salt })).toBeVisible();
  await reader.follow(reader.link(reader.t("entry-previous")));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(reader.t("entry-title", { seq: String(JSON.parse(last.leaf).seq - 1) }));
});

test("a verifier comes from a figure to the entry that recorded it", async ({ reader, page }) => {
  await reader.visit("/jember/indikator/1.2.1");
  await reader.unfold(/BPS, Susenas Maret/);
  await reader.follow(page.getByRole("table").first().getByRole("link", { name: `${reader.t("indicator-entry")} 2025` }));
  await expect(reader.main.getByText("indicator-values-imported")).toBeVisible();
});
