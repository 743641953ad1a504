import { expect, test } from "../support/reader.js";

const TEXT = "/contoh/rencana-aksi/naskah";

test("a citizen finds the text, sees who decided what, and what departs without a reason", async ({ reader }) => {
  await reader.visit("/contoh/rencana-aksi");
  await reader.follow(reader.link(reader.t("plan-document-open")));
  await expect(reader.heading(reader.t("plan-agreed"), 3).first()).toBeVisible();
  await expect(reader.heading(reader.t("plan-enacted"), 3).first()).toBeVisible();
  const chapter = reader.t("plan-chapter", { numeral: "IV", name: reader.t("plan-chapter-4") });
  await reader.follow(reader.link(reader.t("plan-unexplained", { chapter })));
  await expect(reader.main.locator("del").filter({ hasText: "Dua" })).toBeVisible();
  await expect(reader.main.locator("ins").filter({ hasText: "Tiga" })).toBeVisible();
});

test("a journalist reads the history and the version the forum agreed on", async ({ reader }) => {
  await reader.visit(`${TEXT}/versi`);
  await reader.follow(reader.link(new RegExp(`^${reader.t("plan-version", { number: "3" })}`)));
  await expect(reader.main.getByText(reader.t("plan-not-current"))).toBeVisible();
  await expect(reader.main.getByText("05/BA-FORUM/VI/2025")).toBeVisible();
});

test("the printed page and the page of a region without a text can be read by everyone", async ({ reader }) => {
  await reader.visit(`${TEXT}/cetak`);
  await expect(reader.heading(reader.t("plan-matrix"), 2)).toBeVisible();
  await reader.visit("/jember/rencana-aksi/naskah");
  await expect(reader.main.getByText(reader.t("plan-document-none"))).toBeVisible();
});
