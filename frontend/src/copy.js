/**
 * Shows the "copy citation" buttons. A button stands in the page as
 * `<button hidden data-r-copy="ID of the text" data-r-copied="word to show">` with an `aria-live` element after it,
 * and stays hidden where the browser cannot copy (no scripts, no secure origin).
 */
export function offerCopy(scope) {
  if (!navigator.clipboard) return;
  for (const button of scope.querySelectorAll("[data-r-copy]")) {
    const source = scope.getElementById(button.dataset.rCopy);
    if (!source) continue;
    button.hidden = false;
    button.addEventListener("click", () => copy(source, button));
  }
}

async function copy(source, button) {
  const told = button.nextElementSibling;
  try {
    await navigator.clipboard.writeText(source.textContent.trim().replace(/\s+/g, " "));
    if (told) told.textContent = button.dataset.rCopied;
  } catch {
    // Refused by the browser: select the text, so that the reader can copy it by hand.
    getSelection()?.selectAllChildren(source);
  }
}
