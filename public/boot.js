// The page's own script, inline in index.html: the reader's display choices before the first paint, which program the
// address asks for, the start of each, what to show where one can't start, and the offline copy.
(() => {
  const shown = (id, on) => (document.getElementById(id).hidden = !on);
  const onDisk = location.protocol === "file:";

  const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));
  // The pages of the first program: as src/pages/mod.rs has it, which asks for the whole where this was wrong. Every other
  // address is the whole's, and the first program is not even fetched.
  let kind = /^#?\/*(overview|claims)?\/*(\?|$)/.test(location.hash) ? "front" : "whole";

  // Written by src/store.rs.
  try {
    // Whoever changed who is who or judged matches, in whatever story of this host, gets that from the whole.
    const own = ([key, kept]) => kept && /^parallax\.(actors|judgements)/.test(key);
    if (Object.entries(localStorage).some(own)) kind = "whole";
    for (const choice of ["theme", "density"]) {
      const kept = localStorage.getItem("parallax." + choice);
      if (kept) document.documentElement.dataset[choice] = kept;
    }
  } catch {
    // storage is forbidden: the defaults stand
  }

  // A program, with the styles that only it needs. In a page that is one file, public/single.js holds both.
  async function start(kind) {
    if (window.parallaxInlined) return parsed.then(() => window.parallaxInlined(kind));
    const { content, dataset } = document.querySelector(`meta[data-parallax=${kind}]`);
    const [glue, module_or_path] = await Promise.all([
      import("./" + content),
      fetch("./" + dataset.program),
      // After the page's own styles, which give the layers their order.
      parsed.then(() => dataset.styles && style(dataset.styles)),
    ]);
    return glue.default({ module_or_path });
  }

  // Read as words, so that no wrong type of the host's keeps it out.
  async function style(address) {
    const sheet = new CSSStyleSheet();
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    await sheet.replace(await answer.text());
    document.adoptedStyleSheets.push(sheet);
  }

  async function stopped() {
    await parsed;
    shown("loading", false);
    shown(onDisk && !window.parallaxInlined ? "from-disk" : "stopped", true);
  }

  // What no program can tell of itself: that it has stopped for good, as where its memory does not suffice.
  for (const kind of ["error", "unhandledrejection"]) {
    addEventListener(kind, ({ error, reason }) => {
      if (!((error ?? reason) instanceof WebAssembly.RuntimeError)) return;
      shown("app", false);
      stopped();
    });
  }

  start(kind).catch(stopped);
  // Asked for by src/handover.rs: the program with every page, beside the one that a first visit loads.
  addEventListener("parallax-whole", () => start("whole").catch(stopped));
  addEventListener("click", ({ target }) => {
    if (target.closest("[data-reload]")) location.reload();
    if (target.closest("[data-later]")) shown("update", false);
  });

  // The offline copy (public/sw.js): only where browsers allow one, and after the page has what it needs itself.
  if (onDisk || window.parallaxInlined !== undefined || !isSecureContext || !navigator.serviceWorker) return;
  const workers = navigator.serviceWorker;
  let asked = false;

  function offer(worker) {
    shown("update", true);
    document.querySelector("[data-update]").onclick = () => {
      asked = true;
      if (worker?.state === "installed") worker.postMessage("use-it-now");
      else location.reload();
    };
  }

  async function keepACopy() {
    const kept = await workers.register("./sw.js", { updateViaCache: "none" });
    const watch = (worker) => {
      const ready = () => worker.state === "installed" && workers.controller && offer(worker);
      ready();
      worker.addEventListener("statechange", ready);
    };
    if (kept.waiting) watch(kept.waiting);
    kept.addEventListener("updatefound", () => kept.installing && watch(kept.installing));
    // A page that stays open for days asks when the reader comes back to it, at most once an hour.
    let looked = performance.now();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || performance.now() - looked < 3_600_000) return;
      looked = performance.now();
      kept.update().catch(() => {});
    });
  }

  // The page that asked for the new version opens it; another page of this site offers to.
  const controlled = Boolean(workers.controller);
  workers.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    else if (controlled) offer();
  });
  const tell = () => shown("offline", !navigator.onLine && workers.controller);
  addEventListener("online", tell);
  addEventListener("offline", tell);
  addEventListener("load", () => {
    tell();
    keepACopy().catch(() => {});
  });
})();
