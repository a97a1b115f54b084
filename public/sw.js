// The offline copy of this folder. crates/site writes the build's name and its files into the two lines below.
// Files named after their content come from the copy first: their name says that they are the right ones. Pages come
// from the network first, so that a new version is seen. A new worker waits until the reader asks for it, or until no
// page of the old one is open; and it keeps the copy of the build before it, for a page of that build that is
// still open. Nothing else is touched: no other folder of this host, no other host.
const BUILD = "";
const FILES = [];

const scope = new URL(self.registration.scope);
const PREFIX = `parallax ${scope.pathname} `;
const CACHE = PREFIX + BUILD;
const PATIENCE = 4000;

/** Whether a file is named after its content. */
const isNamed = (path) => /-[0-9a-f]{12,16}\.[a-z]+$/.test(path);

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) => cache.addAll(FILES.map((file) => new Request(new URL(file, scope), { cache: "no-cache" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    ours().then((names) => {
      const before = names.filter((name) => name !== CACHE).at(-1);
      return Promise.all(names.filter((name) => name !== CACHE && name !== before).map((name) => caches.delete(name)));
    }),
  );
});

self.addEventListener("message", ({ data }) => {
  if (data === "use-it-now") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (isNamed(pathname)) event.respondWith(named(request));
  else if (FILES.includes(pathname.slice(scope.pathname.length))) event.respondWith(fetch(request).catch(() => kept(request)));
});

/** The caches of this folder, in the order in which they were made. */
const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** What this build's own copy holds. */
const kept = async (request) => (await (await caches.open(CACHE)).match(request, { ignoreSearch: true })) ?? Response.error();

/** A page: from the network, where it answers in time; else this build's own. */
async function page(request) {
  const { pathname } = new URL(request.url);
  const path = pathname.slice(scope.pathname.length) || "index.html";
  if (!FILES.includes(path)) return fetch(request);
  const copy = () => kept(new Request(new URL(path, scope)));
  const late = new Promise((done) => setTimeout(done, PATIENCE)).then(copy);
  const network = fetch(request).then((answer) => (answer.status < 500 ? answer : copy()), copy);
  return Promise.race([network, late]);
}

/** A file named after its content: from any copy of this folder, else from the network. */
async function named(request) {
  for (const name of (await ours()).reverse()) {
    const found = await (await caches.open(name)).match(request);
    if (found) return found;
  }
  return fetch(request);
}
