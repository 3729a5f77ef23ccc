//! The styles: those that every word processor knows by these names, and a few of the note's own.

use crate::words::Lang;

/// The part with the styles; `size` is that of the text, in half points.
pub(super) fn styles(lang: Lang, size: u8) -> String {
    let lang = match lang {
        Lang::Ru => "ru-RU",
        Lang::En => "en-GB",
    };
    let font = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>";
    // Close where the note is meant to be one page.
    let distances = if size < 28 { CLOSE } else { USUAL };
    let all: String = STYLES.iter().map(|style| style.markup()).collect();
    let all = distances.iter().fold(all, |all, (name, distance)| all.replace(name, distance));
    format!(
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/><w:lang w:val=\"{lang}\" w:eastAsia=\"{lang}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>{all}{TABLE_GRID}</w:styles>"
    )
}

/// Distances that depend on how much is to stand on a page: between lines, below the title, between items, before the signature.
type Distances = [(&'static str, &'static str); 4];
const USUAL: Distances = [("{line}", "276"), ("{title}", "240"), ("{item}", "60"), ("{signed}", "480")];
const CLOSE: Distances = [("{line}", "240"), ("{title}", "120"), ("{item}", "20"), ("{signed}", "240")];

/// A style of paragraphs.
struct Style {
    id: &'static str,
    /// The name by which a word processor knows it.
    name: &'static str,
    base: &'static str,
    paragraph: &'static str,
    words: &'static str,
}

impl Style {
    fn markup(&self) -> String {
        let based = if self.base.is_empty() {
            String::new()
        } else {
            format!("<w:basedOn w:val=\"{}\"/><w:next w:val=\"Normal\"/>", self.base)
        };
        let default = if self.id == "Normal" { " w:default=\"1\"" } else { "" };
        format!(
            "<w:style w:type=\"paragraph\"{default} w:styleId=\"{}\"><w:name w:val=\"{}\"/>{based}<w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>",
            self.id, self.name, self.paragraph, self.words
        )
    }
}

const PLAIN: &str = "<w:ind w:firstLine=\"0\"/>";
const HEADING: &str = "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"0\"/>";

const STYLES: &[Style] = &[
    Style {
        id: "Normal",
        name: "Normal",
        base: "",
        paragraph: "<w:widowControl/><w:spacing w:before=\"0\" w:after=\"60\" w:line=\"{line}\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"709\"/><w:jc w:val=\"both\"/>",
        words: "",
    },
    Style {
        id: "Title",
        name: "Title",
        base: "Normal",
        paragraph: "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"{title}\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
        words: "<w:b/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>",
    },
    Style {
        id: "NoteHead",
        name: "Note Head",
        base: "Normal",
        paragraph: "<w:spacing w:after=\"40\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
        words: "",
    },
    Style { id: "Heading1", name: "heading 1", base: "Normal", paragraph: HEADING, words: "<w:b/>" },
    Style {
        id: "Heading2",
        name: "heading 2",
        base: "Normal",
        paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"160\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"1\"/>",
        words: "<w:b/><w:i/>",
    },
    Style {
        id: "Heading3",
        name: "heading 3",
        base: "Normal",
        paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"120\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"2\"/>",
        words: "<w:i/>",
    },
    Style {
        id: "ListBullet",
        name: "List Bullet",
        base: "Normal",
        paragraph: "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"{item}\"/><w:ind w:left=\"709\" w:hanging=\"283\"/><w:jc w:val=\"left\"/>",
        words: "",
    },
    Style {
        id: "ListNumber",
        name: "List Number",
        base: "Normal",
        paragraph: "<w:spacing w:after=\"{item}\"/><w:ind w:left=\"709\" w:hanging=\"425\"/><w:jc w:val=\"left\"/>",
        words: "",
    },
    Style {
        id: "Caption",
        name: "caption",
        base: "Normal",
        paragraph: "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/>",
        words: "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    },
    Style {
        id: "TableText",
        name: "Table Text",
        base: "Normal",
        paragraph: "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/>",
        words: "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    },
    Style {
        id: "TableSmall",
        name: "Table Text Small",
        base: "TableText",
        paragraph: PLAIN,
        words: "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
    },
    Style {
        id: "TableHead",
        name: "Table Head",
        base: "TableText",
        paragraph: "<w:keepNext/><w:ind w:firstLine=\"0\"/>",
        words: "<w:b/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
    },
    Style {
        id: "AfterTable",
        name: "After Table",
        base: "Normal",
        paragraph: "<w:spacing w:before=\"0\" w:after=\"80\" w:line=\"120\" w:lineRule=\"exact\"/>",
        words: "<w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/>",
    },
    Style {
        id: "Picture",
        name: "Picture",
        base: "Normal",
        paragraph: "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
        words: "",
    },
    Style {
        id: "Signed",
        name: "Signed",
        base: "Normal",
        paragraph: "<w:keepLines/><w:spacing w:before=\"{signed}\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/>",
        words: "",
    },
    Style {
        id: "Footer",
        name: "footer",
        base: "Normal",
        paragraph: "<w:spacing w:after=\"0\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
        words: "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    },
];

const TABLE_GRID: &str = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:color=\"auto\"/><w:left w:val=\"single\" w:sz=\"4\" w:color=\"auto\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"auto\"/><w:right w:val=\"single\" w:sz=\"4\" w:color=\"auto\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"auto\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:color=\"auto\"/></w:tblBorders></w:tblPr></w:style>";
