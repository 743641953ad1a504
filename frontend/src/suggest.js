/**
 * Offers what a search would find first, as links under its field. The field says where to ask:
 * `<input type="search" data-r-suggest="/…/saran.json">`. Without scripts, or when asking fails, the form works as it is.
 */
const PATIENCE_MS = 250;
const SHORTEST = 3;

export function offerSuggestions(scope) {
  for (const field of scope.querySelectorAll("[data-r-suggest]")) watch(field);
}

function watch(field) {
  const list = document.createElement("ul");
  list.className = "r-suggest";
  list.hidden = true;
  field.form.append(list);
  let timer;
  let asked;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    asked?.abort();
    const words = field.value.trim();
    if (words.length < SHORTEST) {
      list.hidden = true;
      return;
    }
    timer = setTimeout(async () => {
      asked = new AbortController();
      show(list, await ask(field.dataset.rSuggest, words, asked.signal));
    }, PATIENCE_MS);
  });
  // The list is ordinary links: Tab and the arrows go through them, Escape closes, leaving closes.
  field.form.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "Escape") {
      list.hidden = true;
      field.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(field, list, event.key === "ArrowDown" ? 1 : -1);
    }
  });
  field.form.addEventListener("focusout", (event) => {
    if (!field.form.contains(event.relatedTarget)) list.hidden = true;
  });
}

function step(field, list, by) {
  const stops = [field, ...list.querySelectorAll("a")];
  const next = stops.indexOf(document.activeElement) + by;
  stops.at(next % stops.length).focus();
}

async function ask(address, words, signal) {
  try {
    const answer = await fetch(`${address}?${new URLSearchParams({ q: words })}`, { signal });
    return answer.ok ? (await answer.json()).items : [];
  } catch {
    return [];
  }
}

function show(list, items) {
  list.replaceChildren(
    ...items.map(({ kind, name, path }) => {
      const link = document.createElement("a");
      link.href = path;
      link.className = "r-suggest__link";
      const what = document.createElement("span");
      what.className = "r-suggest__kind";
      what.textContent = kind;
      link.append(name, " ", what);
      const item = document.createElement("li");
      item.append(link);
      return item;
    }),
  );
  list.hidden = items.length === 0;
}
