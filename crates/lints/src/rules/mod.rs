//! The lints, one file each. The numbers are the rubric's (brief §4.2); those from L-35 on are our own.

mod l01_clause_coverage;
mod l02_objective_audience;
mod l03_objective_coverage;
mod l04_anchor_honesty;
mod l05_difficulty_spread;
mod l06_shape_of_task;
mod l07_key_position;
mod l08_length_balance;
mod l09_forbidden_options;
mod l10_negative_stems;
mod l11_stem_echo;
mod l12_word_giveaways;
mod l13_answer_only_attack;
mod l14_policy_attacks;
mod l15_truth_balance;
mod l16_feed_scoring;
mod l17_feedback;
mod l18_misconceptions;
mod l19_bilingual;
mod l20_quotes;
mod l21_legal_claims;
mod l22_loaded_words;
mod l23_surveillance;
mod l24_real_people;
mod l25_places_brands;
mod l26_contact_data;
mod l27_reading_load;
mod l28_unicode;
mod l29_duplicates;
mod l30_branches;
mod l31_accessibility;
mod l32_image_rights;
mod l33_provenance;
mod l34_trivia;
mod l35_checking_pages;
mod l36_tracks;
mod l37_track_length;

#[cfg(test)]
pub(crate) mod fixtures;

use crate::finding::Lint;
use crate::study::Study;

/// Every lint, by code.
pub(crate) static ALL: &[Lint] = &[
    l01_clause_coverage::LINT,
    l02_objective_audience::LINT,
    l03_objective_coverage::LINT,
    l04_anchor_honesty::LINT,
    l05_difficulty_spread::LINT,
    l06_shape_of_task::LINT,
    l07_key_position::LINT,
    l08_length_balance::LINT,
    l09_forbidden_options::LINT,
    l10_negative_stems::LINT,
    l11_stem_echo::LINT,
    l12_word_giveaways::LINT,
    l13_answer_only_attack::LINT,
    l14_policy_attacks::LINT,
    l15_truth_balance::LINT,
    l16_feed_scoring::LINT,
    l17_feedback::LINT,
    l18_misconceptions::LINT,
    l19_bilingual::LINT,
    l20_quotes::LINT,
    l21_legal_claims::LINT,
    l22_loaded_words::LINT,
    l23_surveillance::LINT,
    l24_real_people::LINT,
    l25_places_brands::LINT,
    l26_contact_data::LINT,
    l27_reading_load::LINT,
    l28_unicode::LINT,
    l29_duplicates::LINT,
    l30_branches::LINT,
    l31_accessibility::LINT,
    l32_image_rights::LINT,
    l33_provenance::LINT,
    l34_trivia::LINT,
    l35_checking_pages::LINT,
    l36_tracks::LINT,
    l37_track_length::LINT,
];

/// Scenarios from which a bank must be deeper (brief §4.2).
const LARGE_BANK: usize = 48;

/// `pack.toml`.
const PACK: &str = "pack.toml";

/// See [`crate::duplicate_work`].
pub(crate) fn duplicate_work(study: &Study<'_>) -> usize {
    l29_duplicates::search(study).work
}

/// A share of 1 as percent with as many decimals as its size needs.
fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent >= 10.0 || percent == 0.0 {
        format!("{percent:.0}")
    } else if percent >= 0.1 {
        format!("{percent:.1}")
    } else if percent >= 0.000_1 {
        format!("{percent:.4}")
    } else {
        "0.0001".to_owned()
    }
}

/// Two decimals.
fn ratio(value: f64) -> String {
    format!("{value:.2}")
}
