//! A colour with a meaning: the hue of a group and the shade of a kind in it.

/// The hue of a group (1 to 5; 0 is none) and the shade of one kind in it (0 to 4).
///
/// Shades differ by fill (full, hollow, half), so that kinds are told apart in grey too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Hue {
    /// The group, 0 to 5.
    pub group: u8,
    /// The kind within the group, 0 to 4.
    pub shade: u8,
}

impl Hue {
    /// The hue of a group and the shade of a kind in it; what is beyond the palette takes its last.
    pub fn new(group: u8, shade: u8) -> Self {
        Self { group: group.min(5), shade: shade.min(4) }
    }

    /// The class that names the hue.
    pub fn class(self) -> &'static str {
        match self.group {
            1 => "hue-1",
            2 => "hue-2",
            3 => "hue-3",
            4 => "hue-4",
            5 => "hue-5",
            _ => "hue-0",
        }
    }

    /// The classes of a dot of this hue and shade.
    pub fn dot_class(self) -> String {
        format!("dot {} shade-{}", self.class(), self.shade)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_within_the_palette() {
        assert_eq!(Hue::new(9, 9), Hue { group: 5, shade: 4 });
        assert_eq!(Hue::new(2, 1).dot_class(), "dot hue-2 shade-1");
    }
}
