import { expect, test } from "../support/reader.js";

test("nothing moves for readers who asked for less motion", async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of ["/jember", "/jember/indikator", "/jember/indikator/1.2.1"]) {
    await page.goto(reader.path(path));
    const moving = await page.evaluate(() => {
      const seconds = (list) => Math.max(...list.split(",").map((part) => parseFloat(part) * (part.trim().endsWith("ms") ? 0.001 : 1)));
      return [...document.querySelectorAll("*")]
        .filter((element) => {
          const style = getComputedStyle(element);
          const isAnimated = style.animationName !== "none" && seconds(style.animationDuration) > 0.05;
          return isAnimated || seconds(style.transitionDuration) > 0.05 || style.scrollBehavior === "smooth";
        })
        .map((element) => element.outerHTML.slice(0, 80));
    });
    expect(moving).toEqual([]);
  }
});
