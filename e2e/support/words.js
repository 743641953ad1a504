/** The app's own texts, so that a journey names a button by its key and survives a better wording. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const LOCALES = join(import.meta.dirname, "../../crates/web/locales");
const bundles = { id: load("id"), en: load("en") };

function load(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const folder = join(LOCALES, language);
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".ftl"))) {
    bundle.addResource(new FluentResource(readFileSync(join(folder, name), "utf8")));
  }
  return bundle;
}

/** The text of `key` in `language`, with whatever its pattern asks for in `values`. Throws where there is none. */
export function word(language, key, values = {}) {
  const pattern = bundles[language].getMessage(key)?.value;
  if (!pattern) throw new Error(`no text "${key}" in ${language}`);
  const errors = [];
  const text = bundles[language].formatPattern(pattern, values, errors);
  if (errors.length) throw errors[0];
  return text;
}

/** A number as people of the language write it: 8.67 → "8,67" in Indonesian. */
export function number(language, value) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
}
