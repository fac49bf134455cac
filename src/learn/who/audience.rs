//! In which role somebody learns.

use curriculum::vocabulary::Audience;
use messages::{Lang, who};
use yew::prelude::*;

/// The word for an audience.
pub fn audience_word(lang: Lang, audience: Audience) -> &'static str {
    match audience {
        Audience::Ld => who::audience_ld(lang),
        Audience::Cc => who::audience_cc(lang),
        Audience::Dv => who::audience_dv(lang),
        Audience::Hv => who::audience_hv(lang),
        Audience::Tt => who::audience_tt(lang),
    }
}

/// The word for a track: that of its audience where its id names one, else the id.
pub fn track_word(lang: Lang, track: &str) -> String {
    let named = |audience: &&Audience| audience.as_str().eq_ignore_ascii_case(track);
    let audience = Audience::ALL.iter().find(named);
    audience
        .map_or(track, |audience| audience_word(lang, *audience))
        .to_owned()
}

/// Native radios, the whole label presses; `missing` says that none is chosen.
pub fn audience_choice(
    lang: Lang,
    chosen: Option<Audience>,
    missing: bool,
    onchoose: &Callback<Audience>,
) -> Html {
    let option = |audience: Audience| {
        let onchange = onchoose.reform(move |_: Event| audience);
        let id = if audience == Audience::ALL[0] {
            "audience".to_owned()
        } else {
            format!("audience-{audience}")
        };
        html! {
            <label class="opt" key={audience.as_str()}>
                <input type="radio" name="audience" {id} value={audience.as_str()} checked={chosen == Some(audience)}
                    {onchange} data-testid={format!("audience-{audience}")} />
                <span>{ audience_word(lang, audience) }</span>
            </label>
        }
    };
    let described = if missing {
        "audience-hint audience-error"
    } else {
        "audience-hint"
    };
    html! {
        <fieldset aria-describedby={described}>
            <legend class="field__label">{ who::audience(lang) }</legend>
            <p class="field__hint" id="audience-hint">{ who::audience_hint(lang) }</p>
            if missing { <p class="field__error" id="audience-error">{ who::audience_missing(lang) }</p> }
            <div class="opts">{ for Audience::ALL.iter().map(|audience| option(*audience)) }</div>
        </fieldset>
    }
}
