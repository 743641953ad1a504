// Requests to 127.0.0.1, the way a reader's browser makes them.
import http from "node:http";

/** One request; `bytes` is all that came over the wire, head and body, where the connection is the request's own. */
export function get(port, path, { encoding = "identity", agent = false } = {}) {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": encoding };
    const request = http.get({ host: "127.0.0.1", port, path, headers, agent }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = response.socket?.bytesRead ?? 0;
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks), bytes });
      });
    });
    request.setTimeout(60_000, () => request.destroy(new Error(`${path}: no answer within a minute`)));
    request.on("error", reject);
  });
}

/** One connection that stays open. */
export function connection() {
  return new http.Agent({ keepAlive: true, maxSockets: 1 });
}
