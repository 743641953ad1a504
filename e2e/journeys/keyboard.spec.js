import { expect, test } from "../support/reader.js";

/** Whether a sighted person can tell which element has the focus. */
const focusIsVisible = (page) =>
  page.evaluate(() => {
    const isSeen = (style) => {
      // "auto" is the browser's own ring, whose width style sheets do not tell.
      const hasOutline = style.outlineStyle !== "none" && (style.outlineStyle === "auto" || parseFloat(style.outlineWidth) >= 2) && !/, 0\)$|transparent/.test(style.outlineColor);
      return hasOutline || style.boxShadow !== "none";
    };
    const element = document.activeElement;
    return [getComputedStyle(element), getComputedStyle(element, "::after"), getComputedStyle(element, "::before")].some(isSeen);
  });
const focused = (page) => page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.textContent.trim().slice(0, 40)}`);

test("someone with a keyboard jumps over the menu straight to the content", async ({ reader, page }) => {
  await reader.visit("/jember/indikator/1.2.1");
  await page.keyboard.press("Tab");
  const skip = reader.link(reader.t("layout-skip"));
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => Boolean(document.activeElement.closest("main"))), await focused(page)).toBe(true);
});

test("someone with a keyboard opens the menu and goes to the indicators", async ({ reader, page }) => {
  await reader.visit("/jember");
  const menu = page.getByRole("navigation", { name: reader.t("layout-menu-label") });
  if (reader.isOnPhone) {
    await expect(menu.getByRole("link").first()).toBeHidden();
    await tabTo(page, async () => page.evaluate(() => document.activeElement.tagName === "SUMMARY"));
    await page.keyboard.press("Enter");
  }
  const link = menu.getByRole("link", { name: reader.t("nav-indicators"), exact: true });
  await expect(link).toBeVisible();
  await tabTo(page, () => link.evaluate((it) => it === document.activeElement));
  await page.keyboard.press("Enter");
  await expect(reader.heading(reader.t("indicators-title"))).toBeVisible();
});

async function tabTo(page, isThere) {
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    if (await isThere()) return;
  }
  throw new Error("25 presses of Tab did not get there");
}

for (const path of ["/jember", "/jember/indikator", "/jember/indikator/2.2.1", "/jember/catatan/4"]) {
  test(`the focus stays visible all the way through ${path}`, async ({ reader, page }) => {
    await page.goto(reader.path(path));
    const unseen = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      if (!(await focusIsVisible(page))) unseen.push(await focused(page));
    }
    expect(unseen).toEqual([]);
  });
}
