/** `test` with a reader: a person with one width, one language, scripts or none, and the manners of the site. */
import { test as base, expect } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { env } from "node:process";
import { checkPage, watch } from "./checks.js";
import { number, word } from "./words.js";

export { expect };

/** Addresses this worker has looked at; a worker serves one project, so width, language and scripts are the same. */
const checked = new Set();

class Reader {
  #pageForAxe;
  #watched;

  constructor(page, language, hasScripts, pageForAxe) {
    this.page = page;
    this.#pageForAxe = pageForAxe;
    this.language = language;
    this.hasScripts = hasScripts;
    this.isOnPhone = page.viewportSize().width < 768;
    this.#watched = watch(page, env.REMBUK_E2E_ORIGIN);
  }

  get faults() {
    return this.#watched.faults;
  }
  /** The text of a key in the reader's language. */
  t(key, values) {
    return word(this.language, key, values);
  }
  /** A number as the reader's language writes it. */
  n(value) {
    return number(this.language, value);
  }
  /** Lets the page that axe reads be signed in too. */
  async shareSession() {
    if (this.#pageForAxe === this.page) return;
    await this.#pageForAxe.context().addCookies(await this.page.context().cookies());
  }
  /** The address of this path will answer with a refusal, on purpose. */
  expectRefusal(path) {
    this.#watched.expectMissing(this.path(path));
  }
  /** A path in the reader's language. */
  path(path) {
    return this.language === "en" ? `/en${path}`.replace(/\/$/, "") : path;
  }
  get main() {
    return this.page.getByRole("main");
  }
  heading(name, level = 1) {
    return this.page.getByRole("heading", { name, level });
  }
  link(name, options = {}) {
    return this.page.getByRole("link", { name, ...options });
  }

  /** Opens a path, in the reader's language, and looks at the page. */
  async visit(path) {
    const response = await this.page.goto(this.path(path));
    expect(response.status(), path).toBe(200);
    await this.look();
  }
  /** Opens a path at which nothing is. */
  async mistype(path) {
    this.#watched.expectMissing(this.path(path));
    const response = await this.page.goto(this.path(path));
    expect(response.status(), path).toBe(404);
    await this.look();
  }
  /** Follows a link to another page and looks at that. */
  async follow(link) {
    const target = new URL(await link.getAttribute("href"), this.page.url());
    await link.click();
    await this.page.waitForURL(target.href);
    await this.look();
  }
  /** What must hold on every page. */
  async look() {
    if (checked.has(this.page.url())) return;
    checked.add(this.page.url());
    await this.page.waitForLoadState();
    await checkPage(this.page, this.language, this.#pageForAxe);
  }
  /** Opens a fold by its words; does nothing where it stands open. */
  async unfold(words, within = this.page) {
    const summary = within.locator("summary").filter({ hasText: words }).first();
    if ((await summary.isVisible()) && !(await summary.evaluate((it) => it.parentElement.open))) await summary.click();
  }
  /** Changes the language by the link on the page and stays in it. */
  async changeLanguage() {
    await this.page.getByRole("banner").locator(`a[hreflang=${this.language === "id" ? "en" : "id"}]`).click();
    this.language = this.language === "id" ? "en" : "id";
    await expect(this.page.locator("html")).toHaveAttribute("lang", this.language);
    await this.look();
  }
  /** Clicks a link that saves a file; its name and text. */
  async save(link) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), link.click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }
}

export const test = base.extend({
  language: ["id", { option: true }],
  baseURL: async ({}, use) => use(env.REMBUK_E2E_ORIGIN),
  pageForAxe: async ({ page, browser, javaScriptEnabled, viewport, contextOptions }, use) => {
    if (javaScriptEnabled) return use(page);
    // Scripts may run here, but those of the site never arrive: the reader's page as axe can see it.
    const context = await browser.newContext({ ...contextOptions, viewport, javaScriptEnabled: true });
    await context.route(/\.js$/, (route) => route.abort());
    await use(await context.newPage());
    await context.close();
  },
  reader: async ({ page, language, javaScriptEnabled, pageForAxe }, use) => {
    const reader = new Reader(page, language, javaScriptEnabled, pageForAxe);
    await use(reader);
    expect(reader.faults, "console errors, refused or foreign requests").toEqual([]);
  },
});
