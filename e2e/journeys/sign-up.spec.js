import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { expect, test } from "../support/reader.js";

const PASSWORD = "padi di sawah tua";

/** The newest mail to an address, as its reader sees it; the demo writes mail into a folder. */
function mailTo(address) {
  const folder = join(env.REMBUK_E2E_DATA, "mail");
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).filter((name) => name.endsWith(".eml")).sort();
  const mails = names.map((name) => readFileSync(join(folder, name), "utf8").replace(/[=]\r\n/g, ""));
  return mails.reverse().find((mail) => mail.includes(`To: ${address}`));
}

/** Waits until the server's runner has handed the mail over. */
async function linkTo(address) {
  await expect.poll(() => Boolean(mailTo(address)), { timeout: 15_000 }).toBe(true);
  return mailTo(address).match(/[/](en[/])?tautan[/][0-9a-f]{64}/)[0];
}

test("a resident signs up, opens the mailed link, and chooses what mail to get", async ({ reader, page }, info) => {
  const contact = `warga${info.workerIndex}.${Date.now()}@contoh.example`;
  await reader.visit("/masuk");
  await reader.follow(reader.link(reader.t("sign-in-sign-up")));
  await page.getByLabel(reader.t("people-field-name"), { exact: true }).fill("Wati Contoh");
  await page.getByLabel(reader.t("people-field-contact"), { exact: true }).fill(contact);
  await page.getByLabel(reader.t("sign-up-region"), { exact: true }).selectOption("contoh");
  await page.getByRole("button", { name: reader.t("sign-up-button") }).click();
  await expect(reader.main).toContainText(contact);
  await reader.look();

  await reader.page.goto(await linkTo(contact));
  await expect(reader.main).toContainText("Wati Contoh");
  await page.getByLabel(reader.t("people-field-new-password"), { exact: true }).fill(PASSWORD);
  await page.getByLabel(reader.t("people-field-repeat-password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: reader.t("link-sign-up-button") }).click();
  await page.waitForURL(reader.path("/akun"));
  await expect(reader.main).toContainText(reader.t("role-resident"));
  await reader.shareSession();

  await reader.visit("/pesan");
  await expect(reader.main).toContainText(reader.t("messages-empty"));
  await reader.follow(reader.link(reader.t("messages-set")));
  await page.getByLabel(reader.t("topic-duties"), { exact: true }).selectOption("weekly");
  await page.getByRole("button", { name: reader.t("preferences-button") }).click();
  await page.waitForURL(reader.path("/pesan"));
});

test("whoever forgot the password gets a link by mail", async ({ reader, page }) => {
  await reader.visit("/masuk");
  await reader.follow(reader.link(reader.t("sign-in-forgotten")));
  await page.getByLabel(reader.t("people-field-contact"), { exact: true }).fill("siti@contoh.example");
  await page.getByRole("button", { name: reader.t("forgotten-button") }).click();
  await expect(reader.main).toContainText("siti@contoh.example");
  await reader.look();
});
