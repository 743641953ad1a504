/**
 * Widths × languages × scripts × motion.
 *
 * Four of the sixteen hold every pair of width, language and scripts; motion goes along with them, since `motion.spec.js`
 * looks at it in all of them. `E2E_FULL=1` takes all sixteen.
 */
const WIDTHS = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };
const PAIRWISE = [
  ["phone", "id", "scripts", "motion"],
  ["phone", "en", "no scripts", "still"],
  ["desktop", "id", "no scripts", "motion"],
  ["desktop", "en", "scripts", "still"],
];

/** Playwright projects; `isFull` takes the whole product. */
export function combinations(isFull) {
  return (isFull ? product() : PAIRWISE).map(([width, language, scripts, motion]) => ({
    name: [width, language, scripts, motion].join(" · "),
    use: {
      viewport: WIDTHS[width],
      hasTouch: width === "phone",
      javaScriptEnabled: scripts === "scripts",
      contextOptions: { reducedMotion: motion === "still" ? "reduce" : "no-preference" },
      language,
    },
  }));
}

function product() {
  const choices = [Object.keys(WIDTHS), ["id", "en"], ["scripts", "no scripts"], ["motion", "still"]];
  return choices.reduce((rows, next) => rows.flatMap((row) => next.map((choice) => [...row, choice])), [[]]);
}
