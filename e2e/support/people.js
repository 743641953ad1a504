/** People with a role in Contoh, who begin through their link as an invited person does. */
import { execFileSync } from "node:child_process";
import { env } from "node:process";

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
