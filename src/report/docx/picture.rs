//! A chart as a picture.

use super::text::safe;

/// English metric units, in which pictures are measured, in a centimetre.
const CENTIMETRE: u64 = 360_000;

/// The width of the text between the margins, in centimetres and tenths.
const WIDTH: u64 = 165;

/// A picture of pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The bytes of a PNG file.
    pub png: Vec<u8>,
    /// Its width, in units of the drawing.
    pub width: u32,
    /// Its height, likewise.
    pub height: u32,
}

/// A paragraph with a picture as wide as the text; `words` are read where it cannot be seen.
pub(super) fn paragraph(number: usize, picture: &Picture, words: &str) -> String {
    let wide = WIDTH * CENTIMETRE / 10;
    let high = wide * u64::from(picture.height) / u64::from(picture.width.max(1));
    let (number, words) = (number + 1, safe(words));
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{wide}\" cy=\"{high}\"/><wp:docPr id=\"{number}\" name=\"chart{number}\" descr=\"{words}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"chart{number}.png\" descr=\"{words}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
}
