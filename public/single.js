// In a page that is one file: both programs and the articles stand in it, packed by gzip and written as base64.
// Nothing is requested. public/boot.js starts a program by `parallaxInlined`, which waits for the articles first and
// lets the program's own styles apply.
(() => {
  const unpacked = (name) => {
    const packed = document.querySelector(`script[data-packed=${name}]`);
    const bytes = Uint8Array.from(atob(packed.textContent.trim()), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")), {
      headers: { "content-type": "application/wasm" },
    });
  };
  // The notice of what others made, beside other pages a file.
  addEventListener("click", async (event) => {
    if (!event.target.closest("a[href='licences.txt']")) return;
    event.preventDefault();
    const words = await unpacked("licences").text();
    open(URL.createObjectURL(new Blob([words], { type: "text/plain; charset=utf-8" })));
  });
  let articles;
  const glue = {};
  window.parallaxGlue = (kind, start) => (glue[kind] = start);
  window.parallaxInlined = async (kind) => {
    articles ??= unpacked("corpus").blob();
    const link = document.querySelector("link[data-parallax=corpus]");
    const corpus = await articles;
    link.href = link.href.startsWith("blob:") ? link.href : URL.createObjectURL(corpus);
    const styles = document.querySelector(`style[data-styles=${kind}]`);
    if (styles) styles.media = "all";
    return glue[kind]({ module_or_path: unpacked(kind) });
  };
})();
