//! Exports: the rows on screen, in six formats, each with where it is from.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod common;

mod readers;

use common::{Desk, claim, dam, dated, saved, strike};
use parallax_model::{Basis, ClaimKind, Voice};
use parallax_view::{
    Facet, Format, Judgement, Judgements, Library, Page, View, claim_list, claim_page, evidence, naming,
    offers, row_ids,
};
use proptest::prelude::*;

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn an_export_holds_precisely_the_rows_on_screen() {
    let library = dam();
    let view = View::default().on(Page::Claims).toggle(Facet::Source, "the-quay");
    let json = saved(&library, &view, Format::Json, "https://example.org/p/#/claims");
    let read: serde_json::Value = serde_json::from_str(&json.bytes).unwrap();
    assert_eq!(read["view"], "https://example.org/p/#/claims?source=the-quay&c=0123456789ab&v=1");
    let rows = read["rows"].as_array().unwrap();
    let listed = parallax_view::claim_list(&library, &view);
    let shown: Vec<&str> = listed.groups.iter().flat_map(|g| &g.rows).map(|row| row.claim.as_str()).collect();
    assert_eq!(rows.iter().map(|row| row["claim"].as_str().unwrap()).collect::<Vec<_>>(), shown);
    assert_eq!(rows[0]["labels"], serde_json::json!(["rebel"]));
    assert_eq!(rows[0]["cue_class"], "doubting");
    let link = rows[0]["link"].as_str().unwrap();
    assert!(evidence(&library, &View::parse(link).0).is_some(), "{link}");

    let csv = saved(&library, &view, Format::Csv, "https://example.org/p/");
    assert_eq!(csv.file_name, "parallax-0123456789ab-claims-2.csv");
    assert_eq!(csv.bytes.lines().count(), 3);
    assert!(csv.bytes.starts_with("\u{feff}claim,source,article,"), "a byte-order mark, for spreadsheets");

    let part = naming(&library, &View::default().on(Page::Sources)).rows[0].cells[0].parts[0].clone();
    let mentions = saved(&library, &part.open, Format::Csv, "");
    assert_eq!(mentions.bytes.lines().count() as u32, part.k + 1);
    let matrix = saved(&library, &View::default().on(Page::Sources), Format::Json, "");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&matrix.bytes).unwrap()["rows_of"], "naming");
}

#[test]
fn every_page_offers_its_rows_and_each_format_has_as_many() {
    let library = strike();
    let some = library.corpus.claims.rows()[0].slug.to_string();
    let article = library.corpus.articles.rows()[0].slug.to_string();
    let pages = [
        Page::Claims,
        Page::Claim(some),
        Page::Reader(article),
        Page::Sources,
        Page::Timeline,
        Page::Compare,
        Page::Actors,
    ];
    for page in pages {
        let view = View::default().on(page);
        let offers = offers(&library, &view, &Judgements::default());
        assert!(!offers.is_empty(), "{view:?}");
        for offer in offers {
            for format in &offer.formats {
                let judgements = Judgements::default();
                let stamp = parallax_view::Stamp {
                    base: "https://example.org/",
                    day: "2026-11-28",
                    judgements: &judgements,
                };
                let file = parallax_view::export(&library, &view, offer.set, *format, &stamp);
                let rows = match format {
                    Format::Csv => csv_rows(&file.bytes),
                    Format::Json => json(&file.bytes)["rows"].as_array().unwrap().len(),
                    Format::JsonLd => json(&file.bytes)["hasPart"].as_array().unwrap().len(),
                    Format::Annotation => json(&file.bytes)["first"]["items"].as_array().unwrap().len(),
                    Format::BibTex => file.bytes.matches("@online{").count(),
                    Format::Ris => file.bytes.matches("\r\nER  - ").count(),
                };
                assert_eq!(rows as u32, offer.rows, "{} as {format:?}", offer.set);
                let stamped = ["2026-11-28", "2026/11/28"].iter().any(|day| file.bytes.contains(day));
                assert!(rows == 0 || (stamped && file.bytes.contains("0123456789ab")), "{}", file.bytes);
            }
        }
    }
}

/// Lines outside quotation marks, but the first.
fn csv_rows(text: &str) -> usize {
    let mut quoted = false;
    let mut lines = 0;
    for c in text.chars() {
        quoted ^= c == '"';
        lines += usize::from(c == '\n' && !quoted);
    }
    lines - 1
}

#[test]
fn the_page_of_a_claim_exports_its_matches_with_the_readers_verdicts() {
    let library = strike();
    let relation = &library.corpus.relations.rows()[0];
    let [from, to] =
        [relation.from, relation.to].map(|id| library.corpus.claims.get(id).unwrap().slug.to_string());
    let view = View::default().on(Page::Claim(from.clone()));
    let judgements = Judgements::default().with(&from, &to, Some(Judgement::Rejected));
    let stamp = parallax_view::Stamp { base: "", day: "2026-11-28", judgements: &judgements };
    let file = parallax_view::export(&library, &view, "matches", Format::Json, &stamp);
    let rows = json(&file.bytes)["rows"].as_array().unwrap().clone();
    let page = claim_page(&library, &view, &judgements).unwrap();
    let shown: usize = page.columns.iter().map(|column| column.matches.len()).sum();
    assert_eq!(rows.len(), 1 + shown + page.possible.len() + page.rejected.len());
    assert_eq!(
        (rows[0]["claim"].as_str(), rows[0]["relation"].as_str()),
        (Some(from.as_str()), Some("this"))
    );
    let rejected: Vec<_> = rows.iter().filter(|row| row["verdict"] == "rejected").collect();
    assert_eq!(rejected.len(), 1);
    assert_eq!(rejected[0]["claim"], to.as_str());
}

#[test]
fn no_review_is_made_up() {
    let library = dam();
    let file = saved(&library, &View::default().on(Page::Claims), Format::JsonLd, "https://example.org/");
    assert!(!file.bytes.contains("ClaimReview") && !file.bytes.contains("reviewRating"));
    let claims = &json(&file.bytes)["hasPart"];
    assert_eq!(claims[0]["@type"], "Claim");
    assert_eq!(claims[0]["appearance"]["publisher"]["name"], "Tideline");
    assert_eq!(claims[0]["appearance"]["datePublished"], "2021-05-04");
    let undated = claims
        .as_array()
        .unwrap()
        .iter()
        .find(|claim| claim["appearance"]["identifier"] == "002-dam")
        .unwrap();
    assert!(undated["appearance"].get("datePublished").is_none(), "what is not known is not written");
}

/// A text with characters of one to four bytes and of combined code points before the claim.
fn foreign(words: &str) -> (Library, String) {
    let mut desk = Desk::default();
    let lead = "Ḥayʾat 😀 e\u{301} — “so”.";
    let article = desk.article(
        "000-x",
        Some("=cmd|' /C calc'!A0"),
        dated("2021-05-04", "2021-05-06", Basis::Inferred),
        &[lead, words],
    );
    desk.corpus.articles.get_mut(article).unwrap().headline = Some(desk.find(article, lead));
    desk.claim(article, words, ClaimKind::Event, Voice::Own);
    let text = desk.corpus.articles.get(article).unwrap().text.clone();
    (desk.library(), text)
}

#[test]
fn a_position_counts_code_points_and_a_quote_has_what_is_around() {
    let (library, text) = foreign("Water rose by 3 metres");
    let file = saved(&library, &View::default().on(Page::Claims), Format::Annotation, "https://example.org/");
    let collection = json(&file.bytes);
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    let selectors = &collection["first"]["items"][0]["target"][0]["selector"];
    let at = |key: &str| selectors[0][key].as_u64().unwrap() as usize;
    let chosen: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
    assert_eq!(chosen, "Water rose by 3 metres");
    let around = format!(
        "{}{}{}",
        selectors[1]["prefix"].as_str().unwrap(),
        chosen,
        selectors[1]["suffix"].as_str().unwrap()
    );
    assert!(text.contains(&around), "{around}");
}

#[test]
fn references_hold_no_command_of_latex_and_no_date_that_is_not_known() {
    let (library, _) = foreign("Costs of 5% & $3 #1 a_b {x} \\input~^ rose");
    let view = View::default().on(Page::Claims);
    let bib = saved(&library, &view, Format::BibTex, "https://example.org/").bytes;
    assert!(
        bib.contains(
            r"5\% \& \$3 \#1 a\_b \textbraceleft{}x\textbraceright{} \textbackslash{}input\textasciitilde{}\textasciicircum{} rose"
        ),
        "{bib}"
    );
    assert!(bib.contains("date = {2021-05-04/2021-05-06}") && bib.contains("year = {2021}"), "{bib}");
    assert!(bib.contains("urldate = {2021-05-09}"));
    let ris = saved(&library, &view, Format::Ris, "https://example.org/").bytes;
    assert!(
        ris.starts_with("TY  - NEWS\r\n")
            && ris.contains("\r\nPY  - 2021\r\n")
            && !ris.contains("\r\nDA  - "),
        "{ris}"
    );
    let csv = saved(&library, &view, Format::Csv, "https://example.org/").bytes;
    assert!(csv.contains(",\"'=cmd|' /C calc'!A0\","), "{csv}");
}

/// A corpus of one claim, with that headline, and that byline.
fn written_by(headline: &str, byline: &str) -> Library {
    let mut desk = Desk::default();
    let line = format!("~By {byline}");
    let day = dated("2021-05-04", "2021-05-04", Basis::Stated);
    let paragraphs = [headline, "Water rose by 3 metres", line.as_str()];
    let article = desk.article("000-x", Some("Tide & Co {daily}"), day, &paragraphs);
    let row = desk.corpus.articles.get_mut(article).unwrap();
    row.byline = row.furniture.last().map(|piece| piece.span);
    desk.claim(article, "Water rose by 3 metres", ClaimKind::Event, Voice::Own);
    desk.actor("Tel Aviv", parallax_model::ActorKind::Place);
    desk.library()
}

#[test]
fn authors_stand_one_by_one_for_readers_of_references() {
    let library = written_by("A {dam broke", "Ann Lee, Bo van der Ray Jr. and Agence France-Presse");
    let view = View::default().on(Page::Claims);
    let bib = saved(&library, &view, Format::BibTex, "https://example.org/").bytes;
    let fields = &readers::bibtex(&bib).unwrap()[0].1;
    assert_eq!(fields["author"], "Lee, Ann and van der Ray, Jr., Bo and {Agence France-Presse}");
    assert_eq!(fields["title"], "{A \\textbraceleft{}dam broke}");
    let ris = saved(&library, &view, Format::Ris, "https://example.org/").bytes;
    let record = &readers::ris(&ris).unwrap()[0];
    let authors: Vec<&str> =
        record.iter().filter(|(tag, _)| tag == "AU").map(|(_, name)| name.as_str()).collect();
    assert_eq!(authors, ["Lee, Ann", "van der Ray, Bo, Jr.", "Agence France-Presse"]);
}

#[test]
fn each_author_stands_alone_and_institutions_stay_whole() {
    for (byline, expected) in [
        ("Ann Lee", "Lee, Ann"),
        ("Ann B. Lee, Bo Ray and Cy Day", "Lee, Ann B. and Ray, Bo and Day, Cy"),
        ("Ann Lee, Bo Ray, and Cy Day", "Lee, Ann and Ray, Bo and Day, Cy"),
        ("Bassem Mroue and Sarah El Deeb", "Mroue, Bassem and El Deeb, Sarah"),
        ("Ludwig van der Berg & Abu Bakr al-Sayid", "van der Berg, Ludwig and al-Sayid, Abu Bakr"),
        ("Ann Lee, Tel Aviv", "Lee, Ann"),
        ("Ann Lee, Beirut; editing by Bo Ray", "Lee, Ann"),
        ("Ann Lee in Amman and Bo Ray in Cairo; Editing by Cy Day", "Lee, Ann and Ray, Bo"),
        ("JANE DOE Staff Writer", "DOE, JANE"),
        ("Jane Doe, Senior Correspondent", "Doe, Jane"),
        ("Robert Doe Jr.", "Doe, Jr., Robert"),
        ("Robert Doe, Jr. and Ann Lee", "Doe, Jr., Robert and Lee, Ann"),
        ("Reuters", "{Reuters}"),
        ("The Associated Press", "{The Associated Press}"),
        ("Ann Lee and Agence France-Presse", "Lee, Ann and {Agence France-Presse}"),
        ("Ann Lee, Reuters", "Lee, Ann"),
        ("Ministry of Defence", "{Ministry of Defence}"),
        ("Ann Lee; Ann Lee", "Lee, Ann"),
    ] {
        let library = written_by("Water", byline);
        let bib = saved(&library, &View::default().on(Page::Claims), Format::BibTex, "").bytes;
        assert_eq!(readers::bibtex(&bib).unwrap()[0].1["author"], expected, "{byline}");
    }
}

#[test]
fn references_and_citations_of_a_claim_name_its_speaker_and_its_address() {
    let library = dam();
    let view = View::default().on(Page::Claims);
    let claim = claim(&library, "the rebel Delta Front may");
    let bib = saved(&library, &view, Format::BibTex, "https://example.org/").bytes;
    let entries = readers::bibtex(&bib).unwrap();
    let (_, fields) = entries.iter().find(|(key, _)| *key == claim).unwrap();
    assert!(fields["note"].contains("Said by: witnesses ← The Quay."), "{}", fields["note"]);
    assert!(fields["url"].starts_with("https://example.org/#/reader/"), "{}", fields["url"]);
    let ris = saved(&library, &view, Format::Ris, "https://example.org/").bytes;
    assert!(ris.contains("\r\nN1  - Said by: witnesses ← The Quay.\r\n"), "{ris}");
    let cited =
        parallax_view::citation(&library, &view.opening(&claim), "https://example.org/#/x", "2021-05-09");
    assert!(cited.contains("witnesses ← The Quay") && cited.contains("https://example.org/#/x"), "{cited}");
}

proptest! {
    #[test]
    fn any_headline_and_byline_are_read_again_by_strict_readers(headline in "[a-z][\\PC]{0,30}", signs in "[{}\\\\%@\"#,~^$&_=-]{0,8}", byline in "[A-Z][\\PC]{0,30}") {
        let headline = format!("{}{}", headline.replace('|', ""), signs);
        let library = written_by(&headline, &byline.replace('|', ""));
        let view = View::default().on(Page::Claims);
        let of = |format| saved(&library, &view, format, "https://example.org/").bytes;
        let bib = of(Format::BibTex);
        let entries = readers::bibtex(&bib);
        prop_assert_eq!(entries.as_ref().map(Vec::len), Ok(1), "{}", bib);
        let ris = of(Format::Ris);
        prop_assert_eq!(readers::ris(&ris).map(|records| records.len()), Ok(1), "{}", ris);
        let rows = readers::csv(&of(Format::Csv));
        prop_assert_eq!(rows.as_ref().map(Vec::len), Ok(1), "{:?}", rows);
    }

    #[test]
    fn any_words_make_files_that_are_read_again(words in "[a-z][\\PC]{0,30}[a-z]", line in prop::sample::select(vec!["\u{2028}", "\u{202e}", "\"", "\\", "{", "ER  - "])) {
        let words = format!("{}{line}x", words.replace(['|', '#', '~'], ""));
        let (library, _) = foreign(&words);
        let view = View::default().on(Page::Claims);
        let of = |format| saved(&library, &view, format, "https://example.org/").bytes;
        let read = json(&of(Format::Json));
        prop_assert_eq!(read["rows"][0]["words"].as_str(), Some(words.trim()));
        prop_assert_eq!(csv_rows(&of(Format::Csv)), 1);
        let linked = json(&of(Format::JsonLd));
        prop_assert_eq!(linked["hasPart"][0]["text"].as_str(), Some(words.trim()));
        let annotations = json(&of(Format::Annotation));
        prop_assert_eq!(annotations["total"].as_u64(), Some(1));
        prop_assert_eq!(of(Format::Ris).matches("\r\nER  - ").count(), 1);
    }
}

#[test]
fn row_ids_are_those_of_the_list() {
    let library = dam();
    let view = View::default().on(Page::Claims);
    assert_eq!(row_ids(&library, &view).len() as u32, claim_list(&library, &view).shown);
    assert!(row_ids(&library, &view).contains(&claim(&library, "The saboteurs")));
    assert_eq!(row_ids(&library, &View::default().on(Page::Sources)), Vec::<String>::new());
}
