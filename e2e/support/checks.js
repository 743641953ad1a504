/** What must hold on every page, whoever reads it. */
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Least height and width of main controls, in CSS pixels. */
const CONTROL = 44;
/** Layout may round a control down by a fraction of a pixel. */
const ROUNDING = 0.5;

const unfoldAll = (page) => page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => (fold.open = true)));

/**
 * One heading, the right language, no sideways scrolling, large controls, nothing that axe can find.
 *
 * `pageForAxe` shows the same address and may run scripts: axe is one.
 */
export async function checkPage(page, language, pageForAxe) {
  await unfoldAll(page);
  await expect(page.getByRole("heading", { level: 1 }), "one main heading").toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page).toHaveTitle(/\S/);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways, `${page.url()} scrolls sideways by so many pixels`).toBeLessThanOrEqual(0);
  expect(await smallControls(page), `${page.url()} has controls under ${CONTROL} px`).toEqual([]);
  if (pageForAxe !== page) {
    await pageForAxe.goto(page.url());
    await unfoldAll(pageForAxe);
  }
  expect(await violations(pageForAxe), `axe on ${page.url()}`).toEqual([]);
}

async function violations(page) {
  const found = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).withTags(WCAG).analyze();
  return found.violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${node.target.join(" ")} – ${node.failureSummary?.split("\n")[1]?.trim()}`),
  );
}

/** Buttons, fields, folds, page numbers, and the links of the main menu that are smaller than a thumb. */
async function smallControls(page) {
  return page.evaluate(
    ({ least }) => {
      const controls = document.querySelectorAll("button, input, select, textarea, summary, header nav a, nav:has([rel=next], [rel=prev]) a");
      return [...controls]
        // What no pointer can meet: the first button of a form with files, for whoever presses Enter in a field.
        .filter((control) => !control.closest("[aria-hidden=true]"))
        .map((control) => {
          // A link may spread over its whole box by an ::after; then that box is what a thumb meets.
          const isSpread = getComputedStyle(control, "::after").position === "absolute" && control.offsetParent;
          return { control, box: (isSpread ? control.offsetParent : control).getBoundingClientRect() };
        })
        .filter(({ box }) => box.width > 0 && (box.height < least || box.width < least))
        .map(({ control, box }) => `${control.textContent.trim() || control.name}: ${box.width} × ${box.height}`);
    },
    { least: CONTROL - ROUNDING },
  );
}

/** Collects from `page` all that must never happen; `faults` stays empty on a good run. */
export function watch(page, origin) {
  const faults = [];
  const missing = new Set();
  // A form with files bears its token in the address.
  const isMissing = (url) => missing.has(url) || missing.has(url.split("?")[0]);
  page.on("console", (message) => {
    // The browser itself reports an address that answers 404, which some journeys ask for on purpose.
    if (message.type() === "error" && !isMissing(message.location().url)) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`request to another host: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !isMissing(response.url())) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { faults, expectMissing: (path) => missing.add(origin + path) };
}
