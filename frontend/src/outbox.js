/**
 * Keeps what is typed on the device, and sends it once there is a signal again: forms with `data-r-outbox`, whose value names
 * the draft, `data-r-outbox-kept` and `data-r-outbox-waits` the sentences to show in `data-r-outbox-told`. The form works
 * without it. What was sent is forgotten on the page that follows.
 */
const PREFIX = "rembuk-outbox ";
const PAUSE = 600;
/** Days for which a draft is kept. */
const KEPT = 7 * 24 * 3600 * 1000;

export function watchOutbox(scope) {
  for (const form of scope.querySelectorAll("form[data-r-outbox]")) watch(form);
  if (scope.querySelector(".r-receipt")) forgetAll();
}

function forgetAll() {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX)) localStorage.removeItem(name);
    }
  } catch {
    // Storage is off: nothing was kept.
  }
}

function watch(form) {
  const name = PREFIX + form.dataset.rOutbox;
  const told = form.querySelector("[data-r-outbox-told]");
  const tell = (text) => {
    if (told) told.textContent = text;
  };
  let timer = 0;
  let kept = read(name);
  if (kept && !belongs(form, kept.fields)) {
    // Somebody else's, or of another text: what stands in this form is not to be sent in its name.
    localStorage.removeItem(name);
    kept = null;
  }
  if (kept) restore(form, kept.fields);
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (write(name, form, false)) tell(form.dataset.rOutboxKept);
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    const waits = !navigator.onLine;
    write(name, form, waits);
    if (!waits) return;
    event.preventDefault();
    tell(form.dataset.rOutboxWaits);
  });
  const send = () => {
    if (navigator.onLine && read(name)?.waits) form.requestSubmit();
  };
  window.addEventListener("online", send);
  if (kept?.waits) {
    if (navigator.onLine) send();
    else tell(form.dataset.rOutboxWaits);
  }
}

function read(name) {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? "null");
    return kept && Date.now() - kept.at < KEPT ? kept : null;
  } catch {
    return null;
  }
}

function write(name, form, waits) {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  try {
    localStorage.setItem(name, JSON.stringify({ at: Date.now(), waits, fields }));
    return true;
  } catch {
    return false;
  }
}

/** Whether what was kept is of the text that this form carries on from its first screen. */
function belongs(form, fields) {
  const carried = form.querySelector('input[type="hidden"][name="isi"]');
  const kept = new Map(fields);
  return !carried || ["isi", "tentang", "apa", "tempat"].every((name) => (kept.get(name) ?? "") === (form.elements.namedItem(name)?.value ?? ""));
}

/** What the server gave back is newer than what was kept: only fields that are empty are filled. */
function restore(form, fields) {
  const isEmpty = [...form.querySelectorAll("textarea")].every((field) => field.value === "");
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (!field || typeof value !== "string") continue;
    // The key makes a second sending harmless: it stays the one under which the first may have arrived.
    if (name === "kunci" ? isEmpty : field.type !== "hidden" && (isEmpty || field.value === "")) field.value = value;
  }
}
