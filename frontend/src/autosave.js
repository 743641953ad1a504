/**
 * Keeps what is being typed as a draft on the server, some seconds after the last key: forms with `data-r-autosave`, whose
 * value is the sentence to show then, with an element `data-r-autosaved` to show it in. The form works without it.
 */
const PAUSE = 4000;

export function watchDrafts(scope) {
  for (const form of scope.querySelectorAll("form[data-r-autosave]")) watch(form);
}

function watch(form) {
  const told = form.querySelector("[data-r-autosaved]");
  let timer = 0;
  let saving = null;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    if (told) told.textContent = "";
    timer = setTimeout(() => {
      saving = save(form, told).finally(() => {
        saving = null;
      });
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!saving) return;
    // The draft on its way changes the version that this form must name.
    event.preventDefault();
    const pressed = event.submitter;
    saving.then(() => form.requestSubmit(pressed));
  });
}

async function save(form, told) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.delete("kunci");
  body.set("tindakan", "simpan");
  try {
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const version = page.querySelector(`form[data-r-autosave] input[name="versi"]`);
    if (!version) return;
    // Every form of the page that names the version of this figure.
    for (const field of document.querySelectorAll('input[name="versi"]')) field.value = version.value;
    if (told) told.textContent = form.dataset.rAutosave;
  } catch {
    // No connection: what was typed stands in the form, and the next pause tries again.
  }
}
