//! The encoding that a page of HTML declares in its first bytes.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// Where browsers look for a declaration, and some more: saved pages carry comments of their own before it.
const HEAD: usize = 8192;

/// The encoding of `<meta charset="…">`, `<meta … content="text/html; charset=…">` or `<?xml encoding="…"?>`.
pub(crate) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).to_ascii_lowercase();
    let mut tags = head.split('<').filter(|tag| tag.starts_with("meta") || tag.starts_with("?xml"));
    tags.find_map(|tag| {
        let tag = tag.split('>').next().unwrap_or(tag);
        let (_, said) = tag.split_once("charset").or_else(|| tag.split_once("encoding"))?;
        let said = said.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
        let end = said
            .find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '/' | '?'))
            .unwrap_or(said.len());
        Encoding::for_label(said.get(..end)?.as_bytes())
    })
    // A declaration that could be read in bytes of ASCII is none of two bytes a sign (HTML Standard, 13.2.3.2).
    .filter(|encoding| *encoding != UTF_16LE && *encoding != UTF_16BE)
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    fn a_declaration_is_read_in_each_of_its_forms() {
        for head in [
            "<meta charset=windows-1251>",
            "<html><META http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">",
            "<?xml version='1.0' encoding='windows-1251'?>",
            "<meta name=\"charset-note\" content=\"x\"><meta charset = 'CP1251' />",
        ] {
            assert_eq!(
                declared(head.as_bytes()).map(encoding_rs::Encoding::name),
                Some("windows-1251"),
                "{head}"
            );
        }
        assert_eq!(declared(b"<p>charset=windows-1251</p>"), None);
        assert_eq!(declared(b"<meta charset=\"nonsense\">"), None);
    }
}
