//! A person's own text of a section: written like a letter, a paragraph a line; lines that begin with a dash are a list, lines
//! that begin with a number and a full stop a numbered one; a line that begins with «#» is a subheading.

use crate::report::note::{Block, Text};

/// The paragraphs and lists of a section as a person edits them. Tables and charts are left out: they stay as they are.
pub fn written(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(text) => lines.push(text.plain()),
            Block::Subheading(text) => lines.push(format!("# {text}")),
            Block::Bullets(list) => lines.extend(list.iter().map(|item| format!("- {}", item.plain()))),
            Block::Numbered(list) => {
                lines.extend(list.iter().enumerate().map(|(index, item)| format!("{}. {}", index + 1, item.plain())));
            }
            Block::Table(_) | Block::Chart(_) => {}
        }
    }
    lines.join("\n")
}

/// A section with a person's text before its tables and charts.
pub(super) fn in_place_of(generated: Vec<Block>, own: &str) -> Vec<Block> {
    let kept = generated.into_iter().filter(|block| matches!(block, Block::Table(_) | Block::Chart(_)));
    read(own).into_iter().chain(kept).collect()
}

fn read(own: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in own.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(name) = headed(line) {
            blocks.push(Block::Subheading(name.to_owned()));
            continue;
        }
        match (dashed(line), numbered(line), blocks.last_mut()) {
            (Some(item), _, Some(Block::Bullets(list))) => list.push(item.into()),
            (Some(item), ..) => blocks.push(Block::Bullets(vec![item.into()])),
            (None, Some(item), Some(Block::Numbered(list))) => list.push(item.into()),
            (None, Some(item), _) => blocks.push(Block::Numbered(vec![item.into()])),
            _ => blocks.push(Block::Paragraph(Text::from(line))),
        }
    }
    blocks
}

/// «# название», with one sign or more; «#» before a word is a part of the word.
fn headed(line: &str) -> Option<&str> {
    let name = line.strip_prefix('#')?.trim_start_matches('#');
    name.starts_with([' ', '\u{a0}', '\t']).then(|| name.trim())
}

fn dashed(line: &str) -> Option<&str> {
    let item = line.strip_prefix(['-', '–', '—', '•', '*'])?;
    item.starts_with([' ', '\u{a0}', '\t']).then(|| item.trim())
}

/// «3. текст», and not «3.5» or a date.
fn numbered(line: &str) -> Option<&str> {
    let item = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = line.len() - item.len();
    let item = item.strip_prefix(['.', ')'])?;
    ((1..=2).contains(&digits) && item.starts_with([' ', '\u{a0}', '\t'])).then(|| item.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::note::Table;

    #[test]
    fn what_is_written_reads_back() {
        let blocks = vec![
            Block::Subheading("Школа № 1".to_owned()),
            Block::Paragraph("Вывод.".into()),
            Block::Subheading("Школа № 2".to_owned()),
            Block::Bullets(vec!["одно;".into(), "другое.".into()]),
            Block::Numbered(vec!["первое".into(), "второе".into()]),
        ];
        assert_eq!(written(&blocks), "# Школа № 1\nВывод.\n# Школа № 2\n- одно;\n- другое.\n1. первое\n2. второе");
        assert_eq!(read(&written(&blocks)), blocks);
    }

    #[test]
    fn a_number_in_a_sentence_is_no_list_and_a_sign_before_a_word_no_subheading() {
        for line in
            ["#кемГОРжусь", "#", "2026 год прошёл", "3.5 часа", "05.10.2026 прошла встреча", "-5 к прошлому году", "—"]
        {
            assert_eq!(read(line), [Block::Paragraph(line.into())], "{line}");
        }
    }

    #[test]
    fn tables_stay_where_a_text_is_replaced() {
        let table = Table { caption: "Т".to_owned(), upright: false, columns: Vec::new(), rows: Vec::new() };
        let generated = vec![Block::Paragraph("Было.".into()), Block::Table(table.clone())];
        let own = in_place_of(generated, "Стало.\n\n");
        assert_eq!(own, [Block::Paragraph("Стало.".into()), Block::Table(table)]);
    }
}
