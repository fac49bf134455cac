//! Bands and the pass rule (DESIGN §6): Không đạt, Đạt, Khá, Giỏi, Xuất sắc.

/// How well a run went. The discriminant is the number in signed files, 0–4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Không đạt.
    NotPassed = 0,
    /// Đạt.
    Pass = 1,
    /// Khá.
    Good = 2,
    /// Giỏi.
    VeryGood = 3,
    /// Xuất sắc.
    Excellent = 4,
}

impl Band {
    /// The passing bands, lowest first; their thresholds stand in the pack in this order.
    pub const PASSING: [Band; 4] = [Band::Pass, Band::Good, Band::VeryGood, Band::Excellent];

    /// The number in signed files.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Reads the number in signed files; `None` above 4.
    pub fn from_number(number: u8) -> Option<Self> {
        match number {
            0 => Some(Band::NotPassed),
            n => Band::PASSING.get(usize::from(n) - 1).copied(),
        }
    }

    /// Whether a run in this band is passed.
    pub const fn passed(self) -> bool {
        !matches!(self, Band::NotPassed)
    }
}

/// When a run is passed, and how well: written in the pack's root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassRule {
    /// Percent needed to pass.
    pub pass_mark: u8,
    /// Percent at which each of [`Band::PASSING`] begins, ascending; the first equals the pass mark in a sound pack.
    pub bands: [u8; 4],
}

impl PassRule {
    /// The band of a percentage. A missed gate is Không đạt whatever the percent.
    pub fn band(&self, percent: u8, gate_met: bool) -> Band {
        if !gate_met || percent < self.pass_mark {
            return Band::NotPassed;
        }
        Band::PASSING
            .into_iter()
            .zip(self.bands)
            .rfind(|(_, from)| percent >= *from)
            .map_or(Band::Pass, |(band, _)| band)
    }
}
