//! The checkout that a command works in, and how programs are run in it: one line before, the program's own
//! output during, and a message that says what failed and what to do.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Instant;
use xshell::{Cmd, Shell};

/// What went wrong, and what to do about it.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<xshell::Error> for Failure {
    fn from(error: xshell::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// The checkout, and a shell that stands in it with our tools first on PATH.
pub(crate) struct Work {
    pub(crate) shell: Shell,
    pub(crate) root: PathBuf,
}

impl Work {
    pub(crate) fn begin() -> Result<Self, Failure> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or_else(|| Failure::new("xtask has no folder above it"))?
            .to_path_buf();
        let shell = Shell::new()?;
        shell.change_dir(&root);
        let ours = [root.join("target/tools/bin"), root.join("tests/e2e/node_modules/.bin")];
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths(ours.into_iter().chain(std::env::split_paths(&path)))
            .map_err(|error| Failure::new(format!("PATH cannot be extended: {error}")))?;
        shell.set_var("PATH", path);
        // Trunk reads NO_COLOR as a boolean and stops at any other value.
        shell.set_var("CARGO_TERM_COLOR", "auto");
        Ok(Self { shell, root })
    }

    /// What a program prints on standard output, or `None` where it is missing or fails.
    pub(crate) fn ask(&self, program: &str, arguments: &[&str]) -> Option<String> {
        self.shell.cmd(program).args(arguments).quiet().ignore_stderr().read().ok()
    }

    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// The command line of Parallax, built with optimisation.
    pub(crate) fn parallax(&self) -> Result<PathBuf, Failure> {
        let cargo = self.shell.cmd("cargo").args(["build", "--release", "--locked", "-p", "parallax-cli"]);
        let (variable, flags) = self.without_paths(&self.host()?)?;
        step("build the command line", cargo.env(variable, flags))?;
        Ok(self.target().join("release/parallax"))
    }

    /// The platform of this machine, as the compiler calls it.
    pub(crate) fn host(&self) -> Result<String, Failure> {
        self.of_compiler("host: ")
    }

    /// What `rustc -vV` says after some words.
    fn of_compiler(&self, words: &str) -> Result<String, Failure> {
        let said = self.ask("rustc", &["-vV"]).unwrap_or_default();
        let found = said.lines().find_map(|line| line.strip_prefix(words));
        found.map(str::to_owned).ok_or_else(|| Failure::new(format!("rustc -vV does not say `{words}`")))
    }

    /// The variable of Cargo and the flags in it by which a program for `platform` names no place of this machine in its
    /// messages, so that another home gives the same bytes and a reader does not learn of it.
    pub(crate) fn without_paths(&self, platform: &str) -> Result<(String, String), Failure> {
        let variable = format!("CARGO_TARGET_{}_RUSTFLAGS", platform.to_uppercase().replace('-', "_"));
        let home = std::env::home_dir().unwrap_or_default();
        let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
        let sysroot = PathBuf::from(self.ask("rustc", &["--print", "sysroot"]).unwrap_or_default().trim());
        // Of several that fit the compiler takes the last.
        let mut places = vec![(home, "/~".to_owned()), (cargo.clone(), "/cargo".to_owned())];
        let registries = std::fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten();
        places.extend(registries.map(|registry| (registry.path(), "/crates".to_owned())));
        let commit = self.of_compiler("commit-hash: ")?;
        places.push((sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
        places.push((self.root.clone(), "/parallax".to_owned()));
        places.push((self.target(), "/target".to_owned()));
        let places = places.into_iter().filter(|(place, _)| place.parent().is_some());
        let flags = places.map(|(place, name)| format!("--remap-path-prefix={}={name}", place.display()));
        let (blank, flags): (Vec<String>, Vec<String>) =
            flags.partition(|flag| flag.contains(char::is_whitespace));
        for flag in blank {
            println!("  the program will name this place, since Cargo's flags hold no blank: {flag}");
        }
        Ok((variable, flags.join(" ")))
    }

    /// Where Cargo puts what it builds.
    pub(crate) fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.path("target"), PathBuf::from)
    }
}

/// Runs a program to its end, its output on the terminal.
pub(crate) fn step(title: &str, command: Cmd<'_>) -> Result<(), Failure> {
    println!("\n▸ {title}");
    let begun = Instant::now();
    command
        .env_remove("NO_COLOR")
        .quiet()
        .run()
        .map_err(|error| Failure::new(format!("{title}: {error}")))?;
    println!("  done in {:.1} s", begun.elapsed().as_secs_f32());
    Ok(())
}
