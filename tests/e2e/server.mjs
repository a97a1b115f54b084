// A plain static server, as any host is: no fallback page, no rewriting. `node server.mjs FOLDER [--port N]`
// serves it at the root; tests import `serve` and mount it under a path.
import { createServer } from "node:http";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/** Files that are named after their content, as docs/hosting.md has it. */
const NAMED = /-[0-9a-f]{12,16}\.[a-z]+$/;
/** The small forms that a site has beside its files. */
const FORMS = [["br", ".br"], ["gzip", ".gz"]];
const accepted = (request, coding) => (request.headers["accept-encoding"] ?? "").split(/,\s*/).includes(coding);

/** Serves `folder` below `base` ("/", "/some/sub/path/"); gives `{ url, requests, close }`. `lie` may answer a path in the
 * folder otherwise, always with 200: `{ type, body }`, or `{ share }` for the first part of the file, with no length. */
export async function serve(folder, { base = "/", port = 0, lie = () => undefined } = {}) {
  const root = resolve(folder);
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requests.push(path);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : null;
    const file = inside === null || inside.startsWith("..") ? null : join(root, inside, /(^\.|\/)$/.test(inside) ? "index.html" : "");
    const found = file && statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile()) {
      const page = statSync(join(root, "404.html"), { throwIfNoEntry: false });
      response.writeHead(404, { "content-type": TYPES[page ? ".html" : ".txt"] });
      if (page) createReadStream(join(root, "404.html")).pipe(response);
      else response.end(`Nothing at ${path}\n`);
      return;
    }
    const lied = lie(inside === "." ? "index.html" : inside);
    if (lied) {
      const whole = readFileSync(file);
      response.writeHead(200, { "content-type": lied.type ?? TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
      response.end(lied.body ?? whole.subarray(0, Math.floor(whole.length * lied.share)));
      return;
    }
    const form = FORMS.find(([coding, ending]) => accepted(request, coding) && statSync(file + ending, { throwIfNoEntry: false }));
    const sent = form ? file + form[1] : file;
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-length": statSync(sent).size,
      "cache-control": NAMED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(form && { "content-encoding": form[0] }),
    });
    createReadStream(sent).pipe(response);
  });
  await new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", done);
  });
  const url = `http://127.0.0.1:${server.address().port}${base}`;
  return { url, requests, close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, flag, port] = process.argv.slice(2);
  if (!folder || (flag && flag !== "--port")) {
    console.error("usage: node server.mjs FOLDER [--port N]");
    process.exit(2);
  }
  try {
    const { url } = await serve(folder, { port: Number(port ?? 8080) });
    console.log(`Parallax is at ${url}`);
  } catch (error) {
    console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken: try another with --port` : error.message);
    process.exit(1);
  }
}
