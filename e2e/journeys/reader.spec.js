import { expect, test } from "../support/reader.js";

test("a reader goes from Jember's state in one sentence to the poverty figure, and to the same page in the other language", async ({ reader, page }) => {
  await reader.visit("/");
  await reader.follow(reader.link("Kabupaten Jember").last());
  await expect(reader.heading(/Kabupaten Jember/)).toBeVisible();
  const state = reader.language === "id" ? /^Dari \d+ indikator, \d+ punya angka/ : /^\d+ of \d+ indicators have a figure/;
  await expect(reader.main.getByText(state).first()).toBeInViewport();
  await reader.follow(reader.link(new RegExp(`^${reader.t("goal-word")} 1: `)));
  await reader.follow(reader.main.getByRole("link", { name: reader.language === "id" ? "Penduduk miskin" : "People in poverty", exact: true }));

  await seesTheFigure(reader);
  await reader.unfold(reader.t("indicator-how-judged"));
  await expect(reader.main.getByText(reader.t("indicator-method-note"))).toBeVisible();
  await reader.unfold(/BPS, Susenas Maret/);
  const table = page.getByRole("table").filter({ hasText: "Susenas Maret" }).first();
  await expect(table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "2025" }) })).toContainText(reader.n(8.67));
  await expect(table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "2010" }) })).toContainText(reader.n(13.27));

  const before = new URL(page.url()).pathname.replace(/^\/en/, "");
  await reader.changeLanguage();
  expect(new URL(page.url()).pathname).toBe(reader.path(before));
  await seesTheFigure(reader);
});

async function seesTheFigure(reader) {
  await expect(reader.heading(reader.language === "id" ? "Penduduk miskin" : "People in poverty")).toBeVisible();
  // First screen: the figure with its unit, year and source stands above the chart.
  const figure = reader.main.getByText(new RegExp(`^\\s*${reader.n(8.67).replace(".", "\\.")}\\s*%\\s*$`)).first();
  await expect(figure).toBeInViewport();
  await expect(reader.main.getByText(/^2025 · BPS, Susenas Maret/).first()).toBeInViewport();
}

test("a reader finds every part of the site from the main menu", async ({ reader, page }) => {
  await reader.visit("/jember");
  const menu = page.getByRole("navigation", { name: reader.t("layout-menu-label") });
  const parts = await menu.getByRole("link", { includeHidden: true }).allTextContents();
  expect(parts.length).toBeGreaterThan(5);
  for (const name of parts) {
    await page.goto(reader.path("/jember"));
    await reader.unfold(reader.t("layout-menu"), page.getByRole("banner"));
    await reader.follow(menu.getByRole("link", { name, exact: true }));
    await reader.unfold(reader.t("layout-menu"), page.getByRole("banner"));
    await expect(menu.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
  }
});

test("a reader finds texts about the site at the foot of the page", async ({ reader, page }) => {
  for (const key of ["foot-data", "foot-api", "foot-about", "foot-accessibility", "foot-privacy"]) {
    await reader.visit("/jember");
    await reader.follow(page.getByRole("contentinfo").getByRole("link", { name: reader.t(key), exact: true }));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("a reader looks at the plan, the programmes, a target and a district", async ({ reader }) => {
  await reader.visit("/jember/rencana-aksi");
  await reader.visit("/jember/program");
  await reader.follow(reader.main.getByRole("table").getByRole("rowheader").first().getByRole("link"));
  await expect(reader.main.getByText(/^Rp\s/).first()).toBeVisible();
  // A name with a word longer than a phone is wide.
  await reader.visit("/jember/program/1.01.02.2.04.12-dinas-pendidikan");
  await reader.visit("/jember/target/1.2");
  await reader.visit("/jember/kecamatan");
  await reader.follow(reader.main.getByRole("table").getByRole("rowheader").first().getByRole("link"));
  await expect(reader.main.getByText(/^35\.09\.\d\d$/)).toBeVisible();
});
