//! The programs that a build or a test needs: each is found on PATH in the right version, or installed once
//! under `target/tools` (cargo) and `tests/e2e/node_modules` (npm).

use crate::work::{Failure, Work, step};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";

/// Everything that a build of the app needs.
pub(crate) fn setup(work: &Work) -> Result<(), Failure> {
    wasm_target(work)?;
    wasm_bindgen(work)?;
    trunk(work)?;
    npm_packages(work)?;
    step("fetch the crates", work.shell.cmd("cargo").args(["fetch", "--locked"]))
}

/// The compiler's target for the browser.
pub(crate) fn wasm_target(work: &Work) -> Result<(), Failure> {
    let installed = work.ask("rustup", &["target", "list", "--installed"]);
    match installed {
        Some(targets) if targets.lines().any(|target| target == WASM_TARGET) => Ok(()),
        Some(_) => {
            let add = work.shell.cmd("rustup").args(["target", "add", WASM_TARGET]);
            step("add the compiler target for WebAssembly", add)
        }
        None => Err(Failure::new("rustup is missing; install it, then try again")),
    }
}

/// `wasm-bindgen` in precisely the version of the crate in Cargo.lock.
pub(crate) fn wasm_bindgen(work: &Work) -> Result<(), Failure> {
    let wanted = locked_version(work, "wasm-bindgen")?;
    if has_version(work, "wasm-bindgen", &wanted) {
        return Ok(());
    }
    let crate_name = format!("wasm-bindgen-cli@{wanted}");
    install(work, &crate_name, &[], "about 5 minutes")
}

fn trunk(work: &Work) -> Result<(), Failure> {
    if has_version(work, "trunk", TRUNK) {
        return Ok(());
    }
    install(work, &format!("trunk@{TRUNK}"), &["--no-default-features"], "about 6 minutes")
}

/// What the tests use in Node, and the `wasm-opt` that Trunk calls.
pub(crate) fn npm_packages(work: &Work) -> Result<(), Failure> {
    let installed = work.path("tests/e2e/node_modules/.package-lock.json");
    let lock = work.path("tests/e2e/package-lock.json");
    let modified = |path: &std::path::Path| std::fs::metadata(path).and_then(|m| m.modified()).ok();
    if modified(&installed).zip(modified(&lock)).is_some_and(|(there, lock)| there >= lock) {
        return Ok(());
    }
    if work.ask("node", &["--version"]).is_none() {
        return Err(Failure::new("Node is missing; install Node 20 or newer, then try again"));
    }
    let npm = work.shell.cmd("npm").args(["ci", "--no-audit", "--no-fund", "--prefix", "tests/e2e"]);
    step("install the npm packages of tests/e2e", npm)
}

/// The path of a Chromium, installed by apt where this user may. First the one without windows: it is the same engine, and
/// a third of the time goes to the windows that nobody sees.
pub(crate) fn chromium(work: &Work) -> Result<String, Failure> {
    let names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    debian_program(work, "chromium-headless-shell", "PARALLAX_CHROMIUM", &names)
}

/// The path of a Firefox, installed by apt where this user may. Its program is asked for by Debian's name first:
/// a plain `firefox` may be a launcher that downloads one.
pub(crate) fn firefox(work: &Work) -> Result<String, Failure> {
    debian_program(work, "firefox-esr", "PARALLAX_FIREFOX", &["firefox-esr", "firefox"])
}

/// The path of an nginx, installed by apt where this user may.
pub(crate) fn nginx(work: &Work) -> Result<String, Failure> {
    debian_program(work, "nginx-light", "PARALLAX_NGINX", &["nginx", "/usr/sbin/nginx"])
}

/// The path of a Caddy, installed by apt where this user may.
pub(crate) fn caddy(work: &Work) -> Result<String, Failure> {
    debian_program(work, "caddy", "PARALLAX_CADDY", &["caddy"])
}

/// `cargo deny`, which reads licences and sources.
pub(crate) fn cargo_deny(work: &Work) -> Result<(), Failure> {
    if work.ask("cargo", &["deny", "--version"]).is_some() {
        return Ok(());
    }
    install(work, &format!("cargo-deny@{CARGO_DENY}"), &[], "about 5 minutes")
}

/// `cargo fuzz`, which runs the targets of `fuzz/`.
pub(crate) fn cargo_fuzz(work: &Work) -> Result<(), Failure> {
    if work.ask("cargo", &["fuzz", "--version"]).is_some() {
        return Ok(());
    }
    install(work, "cargo-fuzz", &[], "about a minute")
}

/// The path of a program of Debian's `package`: the one that a variable names, else one of these names on PATH,
/// else installed.
fn debian_program(work: &Work, package: &str, variable: &str, names: &[&str]) -> Result<String, Failure> {
    if let Ok(path) = std::env::var(variable) {
        return Ok(path);
    }
    let find = || names.iter().find_map(|name| work.ask("which", &[name])).map(|path| path.trim().to_owned());
    if let Some(path) = find() {
        return Ok(path);
    }
    let root = work.ask("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    if !root || work.ask("apt-get", &["--version"]).is_none() {
        return Err(Failure::new(format!(
            "the browser tests need {package}: install it (`sudo apt-get install {package}`), or name one in {variable}",
        )));
    }
    step("read the list of Debian packages", work.shell.cmd("apt-get").args(["update", "-qq"]))?;
    let install =
        work.shell.cmd("apt-get").args(["install", "-y", "-qq", "--no-install-recommends", package]);
    step(&format!("install {package}"), install)?;
    find().ok_or_else(|| Failure::new(format!("apt installed {package}, but it is not on PATH")))
}

fn has_version(work: &Work, program: &str, wanted: &str) -> bool {
    work.ask(program, &["--version"])
        .is_some_and(|answer| answer.split_whitespace().any(|word| word == wanted))
}

fn install(work: &Work, crate_name: &str, options: &[&str], takes: &str) -> Result<(), Failure> {
    let root = work.path("target/tools");
    // The tools' own release profiles take over 20 minutes; what they do is not worth optimising.
    let cargo = work
        .shell
        .cmd("cargo")
        .args(["install", "--locked", crate_name])
        .args(options)
        .arg("--root")
        .arg(root)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
        .env_remove("CARGO_TARGET_DIR");
    step(&format!("install {crate_name} ({takes}, once)"), cargo)
}

/// The version of a crate in Cargo.lock.
fn locked_version(work: &Work, name: &str) -> Result<String, Failure> {
    let lock = work.shell.read_file("Cargo.lock")?;
    let mut lines = lock.lines();
    let wanted = format!("name = \"{name}\"");
    lines.find(|line| *line == wanted);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \""));
    let version = version.and_then(|rest| rest.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| Failure::new(format!("Cargo.lock does not name {name}")))
}
