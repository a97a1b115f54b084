//! How soon the figures on Sources and Compare follow a filter, with 800 articles: natively part by part, and in headless Chromium.

use crate::tools;
use crate::work::{Failure, Work, step};

const ARTICLES: &str = "800";
const OUTLETS: &str = "12";
/// The whole, a source, a voice and an actor.
const LINKS: [&str; 4] = [
    "#/sources?v=1",
    "#/sources?source=outlet-1&v=1",
    "#/sources?voice=quoted&v=1",
    "#/sources?actor=turkey&v=1",
];

/// Writes docs/bench-figures.md; fails where the goal is missed. Measures the app of the last build.
pub(crate) fn run(work: &Work) -> Result<(), Failure> {
    tools::npm_packages(work)?;
    let folder = work.target().join("bench-figures");
    let (articles, seeds) = (folder.join("articles"), folder.join("seeds.json"));
    work.shell.create_dir(&articles)?;
    let parallax = work.parallax()?;
    let analysis =
        work.shell.cmd(&parallax).args(["build", "seeds", "--format", "json", "--out"]).arg(&seeds);
    step("analyse seeds/", analysis)?;
    let many = work.shell.cmd("node").arg("tests/many.mjs").args([&seeds, &articles]);
    step("deal their sentences to articles", many.args([ARTICLES, OUTLETS]))?;
    work.shell.copy_file(work.path("seeds/actors.toml"), articles.join("actors.toml"))?;
    let corpus = folder.join("corpus.bin");
    step("analyse those", work.shell.cmd(&parallax).arg("build").arg(&articles).arg("--out").arg(&corpus))?;
    let site = folder.join("site");
    work.shell.remove_path(&site)?;
    step("publish them", work.shell.cmd(&parallax).arg("site").arg(&articles).arg("--out").arg(&site))?;
    let cargo = ["build", "--locked", "--release", "-p", "parallax-filter-bench", "--bin", "figure-times"];
    step("build what times the figures", work.shell.cmd("cargo").args(cargo))?;
    let times = work.shell.cmd(work.target().join("release/figure-times")).arg(&corpus).args(LINKS).read()?;
    let native = folder.join("native.tsv");
    work.shell.write_file(&native, times)?;
    let bench = work
        .shell
        .cmd("node")
        .arg("tests/e2e/bench/figures.mjs")
        .args([&site, &native, &work.path("docs/bench-figures.md")])
        .env("PARALLAX_CHROMIUM", tools::chromium(work)?);
    step("measure in Chromium", bench)
}
