// A press as a hand makes it: down, held, up. What playwright's own `click` does has no time in between, and moves a page
// to where a control can be pressed.

const waited = (held) => (typeof held === "function" ? held() : new Promise((done) => setTimeout(done, held)));

/** With a mouse, which is over the place first. */
export async function mouse(page, { x, y }, held) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await waited(held);
  await page.mouse.up();
}

/** With a finger. */
export async function finger(page, { x, y }, held) {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await waited(held);
  await tools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await tools.detach();
}

/** Presses a locator's element in its middle; `held` is milliseconds, or what happens meanwhile. */
export async function press(page, pointer, locator, held) {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  await pointer(page, { x: x + width / 2, y: y + height / 2 }, held);
}
