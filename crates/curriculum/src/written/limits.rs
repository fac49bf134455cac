//! Caps on what a pack may hold, all checked before or while reading (DESIGN §8).

/// Files in a pack: 5,000 scenarios with their cards and pictures, and room.
pub const MAX_FILES: usize = 10_000;
/// Bytes in one file.
pub const MAX_FILE_BYTES: usize = 1024 * 1024;
/// Bytes of `directive.vi.txt`: every quotation is searched for in it.
pub const MAX_VERBATIM_BYTES: usize = 128 * 1024;
/// Bytes in one drawing.
pub const MAX_PICTURE_BYTES: usize = 20 * 1024;
/// Brackets inside brackets.
pub const MAX_DEPTH: usize = 16;
/// Parts of a dotted key.
pub const MAX_KEY_PARTS: usize = 16;
/// Problems reported; a file of noise must not fill the memory.
pub const MAX_PROBLEMS: usize = 2_000;
/// Problems after which mistyped ids are no longer compared with all others.
pub const MAX_SUGGESTIONS: usize = 50;
/// Characters of a text on one line.
pub const MAX_LINE_CHARS: usize = 400;
/// Characters of a longer text.
pub const MAX_TEXT_CHARS: usize = 6_000;
/// Characters of an id.
pub const MAX_ID_CHARS: usize = 40;
/// Options, steps, items, bins or spans of a scenario that the format can hold.
pub const MAX_OPTIONS: usize = 12;
/// Decisions of a branch.
pub const MAX_NODES: usize = 12;
/// Posts of a feed: an answer has one number for each.
pub const MAX_POSTS: usize = 200;
/// Pages that can be opened to check something: an answer has one number for each, and the decision.
pub const MAX_PAGES: usize = 24;
/// Searches that are offered.
pub const MAX_SEARCHES: usize = 8;
/// Artefacts of a scenario, or of one decision of a branch.
pub const MAX_ARTEFACTS: usize = 12;
/// Lines of an artefact.
pub const MAX_LINES: usize = 60;
/// People of an artefact.
pub const MAX_PEOPLE: usize = 30;
/// Tracks of a pack.
pub const MAX_TRACKS: usize = 24;
/// Pools of a track.
pub const MAX_POOLS: usize = 40;
/// Clauses of a directive, misconceptions of a pack.
pub const MAX_ENTRIES: usize = 200;
/// Short lists: audiences, clauses, objectives, cards, siblings, sources, reviewers, quotations.
pub const MAX_SHORT_LIST: usize = 24;
/// Answers to findings in `lints.toml`.
pub const MAX_BESIDE: usize = 2_000;
