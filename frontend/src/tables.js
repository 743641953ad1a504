/**
 * A table region is a tab stop so that the keyboard can scroll it. Where the whole table fits, the stop is of no use to
 * anyone: take it away, and put it back when the window gets narrower. `r-table--more` shows that columns go on.
 */
export function watchTables(scope) {
  if (!("ResizeObserver" in window)) return;
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => update(target)));
  for (const region of scope.querySelectorAll(".r-table")) {
    observer.observe(region);
    region.addEventListener("scroll", () => update(region), { passive: true });
  }
}

function update(region) {
  const hidden = region.scrollWidth - region.clientWidth;
  if (hidden > 1) region.tabIndex = 0;
  else region.removeAttribute("tabindex");
  region.classList.toggle("r-table--more", hidden - region.scrollLeft > 1);
}
