// The offline copy of this folder. crates/site writes the build's name and its files, each with the first 16 hexadecimal
// digits of its SHA-256, into the two lines below. Nothing is kept or given out of a copy that is not what its hash says:
// a host, a proxy or a portal may answer 200 with something else or with a part, and a kept answer would stay.
// Files named after their content come from the copy first; pages come from the network first, so that a new version is
// seen. A new worker waits until the reader asks for it, or until no page of the old one is open; and it keeps the copy of
// the build before it, for a page of that build that is still open. Nothing else is touched: no other folder of this
// host, no other host. All of it is one function, so that a part of this file is no program.
(() => {
  const BUILD = "";
  const FILES = {};

  const scope = new URL(self.registration.scope);
  const PREFIX = `parallax ${scope.pathname} `;
  const CACHE = PREFIX + BUILD;
  const PATIENCE = 4000;

  Object.setPrototypeOf(FILES, null);
  /** A file of this folder by its plain address. */
  const plain = (path) => new Request(new URL(path, scope));
  /** The hash that a file is known by: in this build's list, or of another build in its name. */
  const hashOf = (path) => FILES[path] ?? path.match(/-([0-9a-f]{16})\.[a-z]+$/)?.[1];
  /** Whether a file is named after its content. */
  const isNamed = (path) => /-[0-9a-f]{12,16}\.[a-z]+$/.test(path);

  self.addEventListener("install", (event) => event.waitUntil(keepAll()));
  self.addEventListener("activate", (event) => event.waitUntil(forget()));
  self.addEventListener("message", ({ data }) => {
    if (data === "use-it-now") self.skipWaiting();
  });
  self.addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
    const path = decodeURIComponent(pathname.slice(scope.pathname.length));
    if (request.mode === "navigate") event.respondWith(page(event, path || "index.html"));
    else if (isNamed(path)) event.respondWith(named(event, path));
    else if (FILES[path]) event.respondWith(fetch(request).catch(() => kept(path)));
  });

  /** The answer, its body whole and as its hash says; nothing where it is something else. A hash that is not known is
   * believed. */
  async function verified(answer, hash) {
    if (!answer?.ok) return undefined;
    const body = await answer.arrayBuffer();
    const digest = hash && new Uint8Array(await crypto.subtle.digest("SHA-256", body));
    const digits = hash && Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
    // Of its headers only the type: its length and form were those of the way here.
    const type = answer.headers.get("content-type");
    return digits === hash ? new Response(body, { headers: type ? { "content-type": type } : {} }) : undefined;
  }

  /** A file from the network: as the browser's own cache has it, then past that, where what it has is not the file. */
  async function asked(path) {
    for (const cache of ["no-cache", "reload"]) {
      const answer = await verified(await fetch(new Request(new URL(path, scope), { cache })), hashOf(path));
      if (answer) return answer;
    }
    return undefined;
  }

  /** Keeps every file of this build, or none and no worker. */
  async function keepAll() {
    const cache = await caches.open(CACHE);
    try {
      for (const path of Object.keys(FILES)) {
        const answer = await asked(path);
        if (!answer) throw new Error(`${path} is not what was published`);
        await cache.put(plain(path), answer);
      }
    } catch (why) {
      await caches.delete(CACHE);
      throw why;
    }
  }

  /** Forgets all copies but this build's and the one before it. */
  async function forget() {
    const names = (await ours()).filter((name) => name !== CACHE);
    await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  }

  /** The caches of this folder, in the order in which they were made. */
  const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

  /** What this build's own copy holds; from the network, and kept anew, where that is not the file. */
  async function kept(path) {
    const cache = await caches.open(CACHE);
    return (await verified(await cache.match(plain(path)), FILES[path])) ?? (await healed(path)) ?? Response.error();
  }

  async function healed(path) {
    const answer = await asked(path).catch(() => undefined);
    if (answer && FILES[path]) await (await caches.open(CACHE)).put(plain(path), answer.clone());
    return answer;
  }

  /** Looks at every file of this build's copy, where one was found broken. */
  async function heal() {
    for (const path of Object.keys(FILES)) await kept(path);
  }

  /** A page: from the network, where it answers in time; else this build's own, which is looked at in any case. */
  async function page(event, path) {
    if (!FILES[path]) return fetch(event.request);
    const copy = () => kept(path);
    const late = new Promise((done) => setTimeout(done, PATIENCE)).then(copy);
    const network = fetch(event.request).then((answer) => (answer.status < 500 ? answer : copy()), copy);
    event.waitUntil(network.then(copy));
    return Promise.race([network, late]);
  }

  /** A file named after its content: from any copy of this folder, else from the network. */
  async function named(event, path) {
    for (const name of (await ours()).reverse()) {
      const there = await (await caches.open(name)).match(plain(path));
      const found = await verified(there, hashOf(path));
      if (found) return found;
      if (there) event.waitUntil(heal());
    }
    return (await healed(path)) ?? Response.error();
  }
})();
