// Builds what the server embeds: hashed files, their compressed twins and manifest.json. The same sources always give
// the same bytes, so that a release can be rebuilt and compared.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const OUT = here("../crates/web/assets/dist/");
const TARGET = ["chrome90", "firefox90", "safari15"];
/** Upper bounds in bytes of brotli: the first view of a page has 60 kB for everything. */
const BUDGET = { "app.css": 16_384, "app.js": 12_288 };

async function css() {
  const { css } = sass.compile(here("src/app.scss"), {
    loadPaths: [here("node_modules")],
    style: "compressed",
    quietDeps: true,
  });
  const { code } = await esbuild.transform(css, { loader: "css", minify: true, target: TARGET, legalComments: "none" });
  return code;
}

async function script(entry, format) {
  const result = await esbuild.build({
    entryPoints: [here(entry)],
    absWorkingDir: here("."),
    bundle: true,
    format,
    legalComments: "none",
    minify: true,
    target: TARGET,
    write: false,
  });
  return result.outputFiles[0].text;
}

/**
 * The pages' content security policy allows neither data: nor another host, so a file that would load one is a fault
 * here. A style sheet loads by url() and @import only; govuk-frontend names "https://" in selectors of its print rules.
 */
function refuseForeign(name, text) {
  const pattern = name.endsWith(".css") ? /url\(|@import|@font-face/ : /data:|https?:|url\(/;
  const found = text.replaceAll("http://www.w3.org/2000/svg", "").match(pattern);
  if (found) throw new Error(`${name}: contains "${found[0]}", which the content security policy forbids`);
}

function compressed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { br: brotliCompressSync(bytes, { params }), gz: gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }) };
}

const files = {
  "app.css": await css(),
  "app.js": await script("src/app.js", "esm"),
  "favicon.svg": readFileSync(here("src/favicon.svg"), "utf8").trim(),
  "init.js": await script("src/init.js", "iife"),
};

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const manifest = {};
for (const [name, text] of Object.entries(files)) {
  refuseForeign(name, text);
  const bytes = Buffer.from(text);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const hashed = name.replace(".", `-${hash}.`);
  const { br, gz } = compressed(bytes);
  writeFileSync(OUT + hashed, bytes);
  writeFileSync(`${OUT}${hashed}.br`, br);
  writeFileSync(`${OUT}${hashed}.gz`, gz);
  manifest[name] = hashed;
  console.log(`${hashed.padEnd(24)} ${bytes.length} bytes, gzip ${gz.length}, brotli ${br.length}`);
  if (br.length > (BUDGET[name] ?? Infinity)) {
    throw new Error(`${name}: ${br.length} bytes of brotli, the budget is ${BUDGET[name]}`);
  }
}
writeFileSync(`${OUT}manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
