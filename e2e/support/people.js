/** People with a role in Contoh, who begin through their link as an invited person does. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { word } from "./words.js";

export const PASSWORD = "padi di sawah tua";
let number = 0;

/** The path of an invitation to Contoh, made on the command line as the first administrator's is. */
function invite(info, role) {
  number += 1;
  const contact = `orang${info.workerIndex}.${number}.${Date.now()}@contoh.example`;
  const line = ["user", "add", "--data", env.REMBUK_E2E_DATA, "--name", "Siti Contoh", "--contact", contact, "--region", "contoh", "--role", role];
  const said = execFileSync(env.REMBUK_E2E_BINARY, line, { encoding: "utf8" });
  return { contact, link: said.match(/[/]tautan[/][0-9a-f]{64}/)[0] };
}

/** Opens the link and chooses a password. */
export async function begin(reader, page, info, role) {
  const { contact, link } = invite(info, role);
  await reader.visit(link);
  await page.getByLabel(reader.t("people-field-new-password"), { exact: true }).fill(PASSWORD);
  await page.getByLabel(reader.t("people-field-repeat-password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: reader.t("link-invitation-button") }).click();
  await page.waitForURL(reader.path("/akun"));
  await reader.shareSession();
  await reader.look();
  return contact;
}

/** The same in another browser, whose pages nobody looks at. */
export async function beginElsewhere(page, origin, info, role) {
  const { link } = invite(info, role);
  await page.goto(new URL(link, origin).href);
  await page.locator("#sandi").fill(PASSWORD);
  await page.locator("#ulang").fill(PASSWORD);
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL("**/akun");
}

/** The path of the invitation that the demo's last start told for one of its people; none if they had begun before. */
export function demoLink(contact) {
  const log = readFileSync(join(import.meta.dirname, "../out/server.log"), "utf8");
  return log.split(`(${contact})`).at(-1).match(/[/]tautan[/][0-9a-f]{64}/)?.[0];
}

/**
 * Signs in as somebody of the demo: through the link that its last start told, or, once another journey used that, by the
 * password it chose.
 */
export async function signInAs(page, language, contact) {
  const t = (key) => word(language, key);
  const prefix = language === "en" ? "/en" : "";
  const link = demoLink(contact);
  if (link) {
    await page.goto(prefix + link);
    const password = page.getByLabel(t("people-field-new-password"), { exact: true });
    if (await password.count()) {
      await password.fill(PASSWORD);
      await page.getByLabel(t("people-field-repeat-password"), { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: t("link-invitation-button") }).click();
      await page.waitForLoadState();
      if (new URL(page.url()).pathname.endsWith("/akun")) return;
    }
  }
  await page.goto(`${prefix}/masuk`);
  await page.locator("#kontak").fill(contact);
  await page.locator("#sandi").fill(PASSWORD);
  await page.getByRole("main").locator("button[type=submit]").first().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/masuk"));
}
