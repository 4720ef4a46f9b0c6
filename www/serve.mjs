// A small static server for the demo page and for the browser tests. It listens on this machine only.
//
//   node serve.mjs [folder] [--port 8080] [--csp]

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const HOST = "127.0.0.1";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** What a strict portal sends, and all that the element needs. */
export const STRICT_CSP =
  "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/**
 * Starts the server.
 *
 * `root`: the folder served. `port`: the wished port; when taken, or 0, a free one. `csp`: the Content-Security-Policy
 * of every answer. `headers`: more headers. `pages`: texts served beside the files, `{ "/prova.html": "<!doctype …" }`.
 */
export async function start({ root, port = 0, csp, headers = {}, pages = {} }) {
  const base = await realpath(root);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => finish(response, 500, "Internal error"));
  });

  async function answer(request, response) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (csp) response.setHeader("Content-Security-Policy", csp);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") return finish(response, 405, "Method not allowed");

    let path;
    try {
      path = decodeURIComponent(request.url.split(/[?#]/, 1)[0]);
    } catch {
      return finish(response, 400, "Bad request");
    }
    if (path.includes("\0")) return finish(response, 400, "Bad request");
    if (Object.hasOwn(pages, path)) {
      const type = TYPES[extname(path)] ?? TYPES[".html"];
      response.writeHead(200, { "Content-Type": type });
      return response.end(request.method === "HEAD" ? undefined : pages[path]);
    }

    let file = resolve(join(base, path));
    let info;
    try {
      // The real path, so that neither `..` nor a link leads out of the folder.
      file = await realpath(file);
      info = await stat(file);
      if (info.isDirectory()) {
        if (!path.endsWith("/")) {
          response.writeHead(301, { Location: encodeURI(path.replace(/^\/+/, "/")) + "/" });
          return response.end();
        }
        file = await realpath(join(file, "index.html"));
        info = await stat(file);
      }
    } catch {
      // Browsers ask for it by themselves; a 404 would print an error in the console of every page without an icon.
      if (path === "/favicon.ico") {
        response.writeHead(204);
        return response.end();
      }
      return finish(response, 404, "Not found");
    }
    if (!file.startsWith(base + sep) || !info.isFile()) return finish(response, 404, "Not found");

    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Length": info.size,
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file).on("error", () => response.destroy()).pipe(response);
  }

  const listen = (wanted) =>
    new Promise((done, failed) => {
      server.once("error", failed);
      server.listen(wanted, HOST, () => {
        server.off("error", failed);
        done();
      });
    });
  try {
    await listen(port);
  } catch (error) {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    await listen(0);
  }

  return {
    url: `http://${HOST}:${server.address().port}/`,
    port: server.address().port,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

function finish(response, status, text) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(text + "\n");
}

async function main(args) {
  const here = fileURLToPath(new URL(".", import.meta.url));
  let root = here;
  let port = 8080;
  let csp;
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === "--port") port = Number(args[(i += 1)]);
    else if (args[i] === "--csp") csp = STRICT_CSP;
    else root = args[i];
  }
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error("--port wants a number from 0 to 65535");
  const server = await start({ root, port, csp });
  if (port !== 0 && server.port !== port) console.log(`La porta ${port} è occupata: ne uso un'altra.`);
  console.log(`\n  Simulatore ISEE: ${server.url}\n  (Ctrl+C per chiudere)\n`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close().then(() => process.exit(0)));
}

if (process.argv[1] && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2));
}
