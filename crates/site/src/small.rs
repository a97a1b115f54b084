//! The small forms beside each file, which servers that can do so send in its place: `.br` and `.gz`.

use crate::Files;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use std::io::Write;
use std::thread;

/// Endings of files that grow smaller; pictures are small already.
const TEXTUAL: [&str; 9] = ["html", "js", "css", "wasm", "bin", "svg", "json", "webmanifest", "txt"];

/// Adds the small forms of every file where they are smaller.
pub(crate) fn add(folder: &mut Files) {
    let small = thread::scope(|scope| {
        let work: Vec<_> = folder
            .iter()
            .filter(|(name, _)| name.rsplit_once('.').is_some_and(|(_, ending)| TEXTUAL.contains(&ending)))
            .map(|(name, bytes)| scope.spawn(move || forms(name, bytes)))
            .collect();
        work.into_iter().filter_map(|file| file.join().ok()).flatten().collect::<Vec<_>>()
    });
    for (name, bytes) in small {
        folder.insert(name, bytes);
    }
}

fn forms(name: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let both = [(format!("{name}.br"), brotli(bytes)), (format!("{name}.gz"), Some(gzip(bytes)))];
    let both = both.into_iter().filter_map(|(name, small)| Some((name, small?)));
    both.filter(|(_, small)| small.len() < bytes.len()).collect()
}

/// The longest file that is made as small as can be, in bytes: a second or two each megabyte. A longer one is made ten
/// times faster, and a tenth longer.
const PATIENTLY: usize = 4 << 20;

fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    let quality = if bytes.len() > PATIENTLY { 9 } else { 11 };
    let mut small = Vec::new();
    let options = BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut small, &options).ok()?;
    Some(small)
}

/// As gzip, without a name or a time in it: the same bytes give the same bytes.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut small = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    // Writing into memory can't fail; were it to, the file would only lack its small form.
    let _ = small.write_all(bytes);
    small.finish().unwrap_or_default()
}
