import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { demoLink, signInAs } from "../support/people.js";
import { expect, test } from "../support/reader.js";
import { word } from "../support/words.js";

/** Exit code and words of `rembuk verify decision`. */
function verify(text) {
  const folder = mkdtempSync(join(tmpdir(), "rembuk-verify-"));
  const file = join(folder, "keputusan.json");
  writeFileSync(file, text);
  try {
    return { code: 0, words: execFileSync(env.REMBUK_E2E_BINARY, ["verify", "decision", file], { encoding: "utf8", env: { REMBUK_LANG: "id" } }) };
  } catch (error) {
    return { code: error.status, words: error.stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("both co-chairs vote on their phones, one in each language, and anybody counts the result again", async ({ reader, page, browser }, info) => {
  test.skip(!info.project.name.startsWith("phone · id · scripts") || info.repeatEachIndex > 0, "a person of the demo begins once");
  // Another journey may have used the link.
  reader.expectRefusal(demoLink("dewi@contoh.example"));
  await signInAs(page, "id", "dewi@contoh.example");
  await reader.visit("/contoh/kelola/keputusan/baru");
  await page.locator("#judul").fill("CONTOH: Hari uji publik");
  await page.locator("#isi").fill("CONTOH: Uji publik dimulai hari Senin.");
  await page.locator("#aturan").selectOption("ketua-bersama");
  await page.getByRole("button", { name: reader.t("decision-put-button") }).click();
  await page.waitForURL(/\/kelola\/keputusan\/k-\d{4}-\d{4}$/);
  await reader.look();
  const room = new URL(page.url()).pathname;

  await page.locator("#cara").selectOption("open");
  await page.locator("#lama").fill("3");
  await page.locator("#sebab").fill("CONTOH: sudah dibahas dua kali");
  await page.getByRole("button", { name: reader.t("decision-open-button") }).click();
  await expect(page.getByRole("radio")).toHaveCount(3);
  const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
  await page.getByLabel(reader.t("decision-choice-yes"), { exact: true }).check();
  await page.getByRole("button", { name: reader.t("decision-vote-button") }).click();
  await expect(reader.main).toContainText(reader.t("decision-you-said", { choice: reader.t("decision-choice-yes").toLowerCase() }));

  const other = await browser.newContext({ viewport: page.viewportSize() });
  const member = await other.newPage();
  await signInAs(member, "en", "ahmad@contoh.example");
  await member.goto("/en/tugas");
  await member.getByRole("link", { name: /CONTOH: Hari uji publik/ }).click();
  await member.waitForURL(`**/en${room}`);
  expect(await member.evaluate(sideways)).toBeLessThanOrEqual(0);
  await member.getByLabel(word("en", "decision-choice-yes"), { exact: true }).check();
  await member.getByRole("button", { name: word("en", "decision-vote-button") }).click();
  await expect(member.getByRole("status")).toContainText("yes");
  await other.close();

  await page.reload();
  await page.getByRole("button", { name: reader.t("decision-close-button") }).click();
  const address = room.replace("/kelola", "");
  await reader.visit(address);
  await expect(reader.main).toContainText(reader.t("decision-outcome-passed"));
  const saved = await reader.save(page.getByRole("link", { name: /\.json$/ }));
  expect(saved.name).toMatch(/^contoh-k-\d{4}-\d{4}\.json$/);
  const sound = verify(saved.text);
  expect(sound.words).toContain("semuanya cocok");
  expect(sound.code).toBe(0);
  const altered = verify(saved.text.replace('"yes"', '"no"'));
  expect(altered.code).toBe(1);
  expect(altered.words).toContain("dihitung ulang 0 setuju, 1 tidak");
});

test("a reader sees each decision with both sides, its rule and what became of it", async ({ reader, page }) => {
  await reader.visit("/contoh/keputusan?hasil=recommended");
  await reader.follow(page.getByRole("table").getByRole("link", { name: /Bank sampah/ }));
  await expect(reader.main).toContainText(reader.t("decision-mark-absent", { sides: reader.t("decision-side-government") }));
  await reader.visit("/contoh/keputusan?hasil=failed");
  await reader.visit("/contoh/keputusan/aturan");
  await reader.visit("/jember/keputusan");
});
