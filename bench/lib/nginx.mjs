// The peer for unchanged pages: nginx serving our own answers from files, with our own headers.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort, SCRATCH, start } from "./process.mjs";
import { get } from "./http.mjs";

const MODULE = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
// nginx writes these by itself.
const ITS_OWN = new Set(["content-type", "content-length", "content-encoding", "date", "connection", "keep-alive"]);

/** pages: [{ path, encoding, response }]. One port per encoding, since our ETag differs by encoding. */
export async function serveByNginx(pages) {
  const home = path.join(SCRATCH, "nginx");
  mkdirSync(path.join(home, "tmp"), { recursive: true });
  const ports = { identity: await freePort(), br: await freePort() };
  const servers = Object.entries(ports).map(([encoding, port]) => {
    const own = pages.filter((page) => page.encoding === encoding);
    return server(port, own.map((page) => location(home, page)).join(""));
  });
  for (const { path: page, encoding, response } of pages) {
    writeFileSync(file(home, page) + (encoding === "br" ? ".br" : ""), response.body);
  }
  const config = path.join(home, "nginx.conf");
  writeFileSync(config, whole(home, servers.join("")));
  const nginx = start("nginx", "/usr/sbin/nginx", ["-p", home, "-c", config, "-e", path.join(home, "error.log")]);
  for (let tries = 0; ; tries += 1) {
    if (nginx.hasEnded()) throw new Error(`nginx did not start:\n${nginx.tail()}`);
    try {
      await get(ports.identity, pages[0].path);
      return { ...nginx, ports };
    } catch (error) {
      if (tries > 500) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

function file(home, page) {
  return path.join(home, `${page.slice(1).replaceAll("/", "_")}.html`);
}

function location(home, { path: page, encoding, response }) {
  const type = response.headers["content-type"];
  const headers = Object.entries(response.headers)
    .filter(([name]) => !ITS_OWN.has(name))
    .map(([name, value]) => `            add_header ${name} '${value.replaceAll("'", "\\'")}';\n`);
  return `
        location = ${page} {
            alias ${file(home, page)};
            types { }
            default_type '${type}';
            ${encoding === "br" ? "brotli_static on;" : ""}
            # Ours has its own validator in ETag and sends no date of change.
            add_header Last-Modified '';
${headers.join("")}        }`;
}

function server(port, locations) {
  return `
    server {
        listen 127.0.0.1:${port};
        etag off;
        max_ranges 0;
        gzip_vary off;${locations}
    }`;
}

function whole(home, servers) {
  // Opt-in: keeps files open, where nginx by default opens them anew for each request.
  const keepOpen = process.env.BENCH_OPEN_FILE_CACHE === "yes";
  return `load_module ${MODULE};
worker_processes auto;
daemon off;
pid ${home}/nginx.pid;
error_log ${home}/error.log warn;
events { worker_connections 1024; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    tcp_nodelay on;
    keepalive_timeout 75s;
    keepalive_requests 1000000000;
    server_tokens off;
    ${keepOpen ? "open_file_cache max=100 inactive=1h;" : ""}
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${home}/tmp;`).join(" ")}
${servers}
}
`;
}
