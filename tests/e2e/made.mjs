// Sites that the command line makes for a test, with the app that was built last: `parallax site`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
export const PARALLAX = process.env.PARALLAX_CLI ?? join(TARGET, "release/parallax");
const APP = process.env.PARALLAX_APP ?? join(TARGET, "app");
export const SEEDS = join(ROOT, "seeds");

/** A folder that vanishes with the test run. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "parallax-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a site of a folder of articles at `out`, and gives the report. Articles that are left out are no failure here. */
export function makeSite(folder, out, ...options) {
  try {
    return execFileSync(PARALLAX, ["site", folder, "--app", APP, "--out", out, ...options], { encoding: "utf8" });
  } catch (failure) {
    if (failure.status === 1 && failure.stdout.includes(out)) return failure.stdout;
    throw failure;
  }
}
