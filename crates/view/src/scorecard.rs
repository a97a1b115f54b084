//! The measured quality of the analysis, from the table of `docs/scorecard.md`.

/// One figure of the scorecard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// What was measured.
    pub task: String,
    /// By which figure.
    pub figure: String,
    /// Ours.
    pub ours: String,
    /// What we aim at.
    pub goal: String,
    /// The best other system's.
    pub peer: String,
    /// Between two people.
    pub human: String,
    /// On which texts: the same figure may stand for several.
    pub data: String,
}

/// The columns of the scorecard by the names that `cargo xtask score` writes, as they stand in a [`ScoreRow`].
const COLUMNS: [&str; 7] = ["task", "figure", "parallax", "goal", "peer", "human", "data"];

/// The rows of every table of a Markdown text that has a column `task`, its columns found by their names. A
/// column that is not there leaves its field empty; an empty task is that of the row above.
pub fn scorecard(markdown: &str) -> Vec<ScoreRow> {
    let mut rows: Vec<ScoreRow> = Vec::new();
    let mut columns: Option<Vec<String>> = None;
    for line in markdown.lines() {
        let Some(cells) = cells(line) else {
            columns = None;
            continue;
        };
        match &columns {
            None => columns = Some(cells.iter().map(|cell| cell.to_lowercase()).collect()),
            Some(_) if cells.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':' | ' '))) => {}
            Some(columns) if columns.iter().any(|column| column == "task") => {
                let [task, figure, ours, goal, peer, human, data] = COLUMNS.map(|name| {
                    let place = columns.iter().position(|column| column == name);
                    place.and_then(|place| cells.get(place)).cloned().unwrap_or_default()
                });
                let above = rows.last().map(|row| row.task.clone()).unwrap_or_default();
                let task = Some(task).filter(|task| !task.is_empty()).unwrap_or(above);
                rows.push(ScoreRow { task, figure, ours, goal, peer, human, data });
            }
            Some(_) => {}
        }
    }
    rows
}

/// The cells of a table's line; `None` for any other line.
fn cells(line: &str) -> Option<Vec<String>> {
    let line = line.trim();
    let inner = line.strip_prefix('|')?;
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    Some(inner.split('|').map(|cell| cell.trim().trim_matches('*').to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_by_the_names_of_their_columns() {
        let rows = scorecard(
            "# Scorecard\n\n| task | figure | Parallax | peer |\n|---|:-:|---|---|\n| attribution | content F1 | **.72** | .56 |\n\
             | | exact F1 | .45 | .33 |\n\ntext\n\n| file | bytes |\n|---|---|\n| a | 1 |\n",
        );
        let shown: Vec<_> = rows
            .iter()
            .map(|row| [&row.task, &row.figure, &row.ours, &row.goal].map(String::as_str))
            .collect();
        assert_eq!(shown, [["attribution", "content F1", ".72", ""], ["attribution", "exact F1", ".45", ""]]);
        assert!(scorecard("").is_empty());
    }

    #[test]
    fn every_column_of_the_card_is_read_and_no_two_of_its_rows_are_alike() {
        const CARD: &str = include_str!("../../../docs/scorecard.md");
        let heads = CARD.lines().find_map(cells).unwrap_or_default();
        assert_eq!(heads.iter().map(|head| head.to_lowercase()).collect::<Vec<_>>(), COLUMNS);
        let rows = scorecard(CARD);
        assert!(!rows.is_empty());
        for (place, row) in rows.iter().enumerate() {
            for cell in [&row.task, &row.figure, &row.ours, &row.data] {
                assert!(!cell.is_empty(), "{row:?}");
            }
            let measured = |row: &ScoreRow| [&row.task, &row.figure, &row.data].map(Clone::clone);
            assert!(rows.iter().skip(place + 1).all(|other| measured(other) != measured(row)), "{row:?}");
        }
    }
}
