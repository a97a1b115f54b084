// The kill switch: served in place of sw.js (`parallax site --no-offline`), it removes every offline copy of this folder
// and then itself, and lets the open pages load from the network.
const scope = new URL(self.registration.scope);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(`parallax ${scope.pathname} `)))
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
