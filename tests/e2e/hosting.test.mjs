// The recipes of docs/hosting/: nginx with the very file that is given there, at the root and in a folder; Caddy with its
// own; the bucket script with a stand-in for `aws`. The one for GitHub Pages is in package.test.mjs.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { desk, DIST } from "./browser.mjs";
import { scratch } from "./made.mjs";

const RECIPES = fileURLToPath(new URL("../../docs/hosting/", import.meta.url));
const NGINX = process.env.PARALLAX_NGINX ?? ["/usr/sbin/nginx", "/usr/bin/nginx"].find(existsSync);

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

const get = (url, headers = {}) =>
  new Promise((done, fail) => {
    request(url, { headers }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }));
    })
      .on("error", fail)
      .end();
  });

const CADDY = process.env.PARALLAX_CADDY ?? ["/usr/bin/caddy", "/usr/local/bin/caddy"].find(existsSync);

/** A server that answers at `url`, and how it is stopped. */
async function started(program, words, url, options) {
  const server = spawn(program, words, { stdio: "inherit", ...options });
  for (let tries = 0; ; tries += 1) {
    if (await get(url).catch(() => null)) break;
    assert.ok(tries < 200, `${program} did not start`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return { url, close: () => new Promise((done) => (server.once("exit", done), server.kill("SIGTERM"))) };
}

async function nginx(path) {
  const folder = scratch();
  const port = await freePort();
  const recipe = readFileSync(join(RECIPES, "nginx.conf"), "utf8").replaceAll("FOLDER", DIST).replaceAll("PORT", port);
  const http = recipe.replaceAll("PATH", path);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ");
  writeFileSync(join(folder, "nginx.conf"), `daemon off; worker_processes 1; pid ${folder}/pid; user root; events {} http { access_log off; ${temporary}\n${http}\n}`);
  return started(NGINX, ["-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")], `http://127.0.0.1:${port}${path}`);
}

async function caddy() {
  const folder = scratch();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const recipe = readFileSync(join(RECIPES, "Caddyfile"), "utf8").replace("example.org {", `${address} {`).replace("/srv/parallax", DIST);
  writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n\tauto_https off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n${recipe}`);
  const words = ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
  return started(CADDY, words, `${address}/`, { env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
}

const HOSTS = [
  ["nginx at /, as docs/hosting/nginx.conf says", () => nginx("/"), !NGINX && "nginx is not installed (apt-get install nginx-light)"],
  ["nginx at /news/idlib/, as docs/hosting/nginx.conf says", () => nginx("/news/idlib/"), !NGINX && "nginx is not installed (apt-get install nginx-light)"],
  ["Caddy, as docs/hosting/Caddyfile says", caddy, !CADDY && "Caddy is not installed (apt-get install caddy)"],
];
for (const [what, begin, skip] of HOSTS) {
  test(`the folder is served by ${what}`, { skip }, async () => {
    const host = await begin();
    const world = await desk();
    try {
      const corpus = readdirSync(DIST).find((name) => /^corpus-[0-9a-f]{12}\.bin$/.test(name));
      const program = readdirSync(DIST).find((name) => /^parallax-front_bg-[0-9a-f]{16}\.wasm$/.test(name));
      const wasm = await get(host.url + program, { "accept-encoding": "gzip" });
      assert.equal(wasm.headers["content-type"], "application/wasm");
      assert.equal(wasm.headers["content-encoding"], "gzip");
      assert.match(wasm.headers["cache-control"], /immutable/);
      assert.deepEqual(gunzipSync(wasm.body), readFileSync(join(DIST, program)), "the small form that was made with the site");
      assert.deepEqual((await get(host.url + corpus)).body, readFileSync(join(DIST, corpus)));
      const index = await get(host.url);
      assert.equal(index.headers["cache-control"], "no-cache");
      assert.match(index.headers["content-security-policy"], /frame-ancestors/);
      const wrong = await get(`${host.url}no/such/page`);
      assert.equal(wrong.status, 404);
      assert.match(wrong.body.toString(), /There is no page at this address/);
      const context = await world.browser.newContext();
      const page = await context.newPage();
      const complaints = [];
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("request", (asked) => asked.url().startsWith(host.url) || complaints.push(asked.url()));
      await page.goto(`${host.url}#/claims?source=alwaght&v=1`);
      await page.locator("article[data-claim]").first().waitFor();
      await page.evaluate(() => (location.hash = "#/sources?v=1"));
      await page.locator("#main figure").first().waitFor();
      assert.deepEqual(complaints, []);
    } finally {
      await world.close();
      await host.close();
    }
  });
}

test("the bucket script sends every file once, with its type, caching and form, pages last", () => {
  const folder = scratch();
  const log = join(folder, "log");
  const aws = join(folder, "aws");
  writeFileSync(aws, `#!/bin/sh\nprintf '%s\\t' "$@" >> "${log}"; echo >> "${log}"\n`);
  chmodSync(aws, 0o755);
  mkdirSync(join(folder, "home"));
  execFileSync(join(RECIPES, "s3.sh"), [DIST, "bucket/idlib"], { env: { ...process.env, AWS: aws, HOME: join(folder, "home") } });
  const asked = readFileSync(log, "utf8").trim().split("\n").map((line) => line.split("\t"));
  const names = asked.map((words) => words[3].replace("s3://bucket/idlib/", ""));
  assert.deepEqual(names.toSorted(), readdirSync(DIST).filter((name) => !/\.(br|gz)$/.test(name)).toSorted());
  assert.deepEqual(names.slice(-2), ["index.html", "sw.js"]);
  const wasm = asked.find((words) => words[3].endsWith(".wasm"));
  assert.ok(wasm[2].endsWith(".gz") && wasm.includes("gzip") && wasm.includes("application/wasm"), wasm.join(" "));
  assert.ok(wasm.some((word) => word.includes("immutable")));
  assert.ok(asked.at(-1).includes("no-cache"));
});
