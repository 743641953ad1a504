import { begin } from "../support/people.js";
import { expect, test } from "../support/reader.js";

test("a citizen reads who sits in the forum for whom, how they were chosen, and what phase the process is in", async ({ reader, page }) => {
  await reader.visit("/contoh/forum");
  await expect(reader.main.locator(".r-lead")).toContainText("27");
  await reader.follow(reader.main.getByRole("link", { name: reader.t("forum-all-seats") }));
  await reader.visit("/contoh/forum/kursi?keadaan=vacant");
  await expect(reader.main.getByRole("link", { name: reader.t("seat-vacant-name") })).toHaveCount(1);
  await reader.follow(reader.main.getByRole("link", { name: reader.t("seat-vacant-name") }));
  await expect(reader.main).toContainText(reader.t("seat-vacant-about"));
  await reader.visit("/contoh/forum/proses");
  await reader.follow(reader.main.getByRole("link", { name: /RAD TPB/ }));
  await expect(reader.main).toContainText(reader.t("phase-gathering"));
  await expect(reader.main.getByText(reader.t("phase-now"), { exact: true })).toHaveCount(1);
});

test("the secretariat opens the forum's room, and a change of a seat without reason comes back as typed", async ({ reader, page }, info) => {
  await begin(reader, page, info, "secretariat");
  await reader.visit("/contoh/kelola/forum");
  const seat = await reader.main.locator(".r-seat a").nth(info.workerIndex % 5).getAttribute("href");
  await page.goto(seat);
  await reader.look();
  const office = page.getByLabel(reader.t("seat-field-representative"), { exact: true });
  await office.fill("Wakil Ketua");
  reader.expectRefusal(seat.replace(/^\/en/, ""));
  await page.getByRole("button", { name: reader.t("forum-save") }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(office).toHaveValue("Wakil Ketua");
  await reader.look();
  await reader.visit("/contoh/kelola/proses");
  await reader.visit("/contoh/kelola/forum/saya");
});
