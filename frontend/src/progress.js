/**
 * Keeps the sentence of a page up to date while the server works: `<p data-r-progress="/…/kemajuan.json">`. When the work is
 * done the page is loaded anew. Without scripts the page asks for itself every few seconds.
 */
const PAUSE_MS = 1000;

export function watchProgress(scope) {
  for (const sentence of scope.querySelectorAll("[data-r-progress]")) watch(sentence);
}

async function watch(sentence) {
  try {
    const answer = await fetch(sentence.dataset.rProgress, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const { running, text } = await answer.json();
    if (!running) {
      location.reload();
      return;
    }
    if (sentence.textContent !== text) sentence.textContent = text;
  } catch {
    // The line is bad or the server is away: the next question may be answered.
  }
  setTimeout(() => watch(sentence), PAUSE_MS);
}
