//! How the certificate leaves the device: copied as text (works everywhere), shared, saved as the submission file.

use evidence::wire::QrImage;
use messages::{Lang, certificate};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::sheet::code;
use crate::platform::files::{self, Saved};
use crate::platform::print;
use crate::platform::share::{self, Shared};
use crate::widgets::{Weight, button, el, more, node, plain, words};

/// What happened last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Copied,
    CopyRefused,
    FileHandedOver,
    FileDoubtful,
    FileRefused,
    CannotPrint,
}

/// Properties of [`Leave`].
#[derive(Properties, PartialEq)]
pub struct LeaveProps {
    /// The interface language.
    pub lang: Lang,
    /// The certificate as text.
    pub text: AttrValue,
    /// The submission file.
    pub submission: AttrValue,
    /// The person's name, for the file's name.
    pub name: AttrValue,
    /// The code, to be shown alone.
    pub qr: QrImage,
}

/// The ways out.
#[component]
pub fn Leave(props: &LeaveProps) -> Html {
    let LeaveProps {
        lang,
        text,
        submission,
        name,
        qr,
    } = props;
    let lang = *lang;
    let enlarged = use_state(|| false);
    let toggle = {
        let enlarged = enlarged.clone();
        Callback::from(move |_: MouseEvent| enlarged.set(!*enlarged))
    };
    let said = use_state(|| None::<Said>);
    let copy = {
        let (text, said) = (text.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, said) = (text.clone(), said.clone());
            spawn_local(async move {
                said.set(Some(if share::copy_text(&text).await {
                    Said::Copied
                } else {
                    Said::CopyRefused
                }));
            });
        })
    };
    let save = {
        let (submission, name, said) = (submission.clone(), file_name(name), said.clone());
        Callback::from(move |_: MouseEvent| {
            let outcome = files::save_text(&name, "application/json", &submission);
            said.set(Some(match outcome {
                Saved::Started => Said::FileHandedOver,
                Saved::Doubtful => Said::FileDoubtful,
                Saved::Refused => Said::FileRefused,
            }));
        })
    };
    let send = {
        let (text, said) = (text.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, said) = (text.clone(), said.clone());
            spawn_local(async move {
                if share::share(certificate::title(lang), &text).await == Shared::Failed {
                    said.set(Some(Said::CopyRefused));
                }
            });
        })
    };
    let print = {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            said.set((!print::print()).then_some(Said::CannotPrint))
        })
    };
    let as_text = html! {
        <textarea class="field__text" readonly=true rows="12" aria-label={certificate::text_form(lang)} value={text.clone()} data-testid="cert-text" />
    };
    let mut ways = vec![button(
        Weight::Go,
        "copy",
        certificate::copy_text(lang),
        copy,
        "copy-text",
    )];
    if share::can_share() {
        ways.push(button(
            Weight::Alt,
            "send",
            certificate::send(lang),
            send,
            "",
        ));
    }
    ways.push(button(
        Weight::Alt,
        "download",
        certificate::save_file(lang),
        save,
        "save-file",
    ));
    ways.push(button(
        Weight::Alt,
        "print",
        certificate::print(lang),
        print,
        "print",
    ));
    let enlarge = if *enlarged {
        certificate::shrink(lang)
    } else {
        certificate::enlarge(lang)
    };
    ways.push(button(Weight::Alt, "eye", enlarge, toggle, "enlarge"));
    let large = if *enlarged {
        el("div", "qr-large", vec![code(lang, qr)])
    } else {
        Html::default()
    };
    let status = &[
        ("role", "status"),
        ("class", "small"),
        ("data-testid", "said"),
    ];
    let happened = said.map_or("", |said| sentence(lang, said));
    [
        el("div", "actions actions--fill", ways),
        large,
        node("p", status, vec![plain(happened)]),
        words("p", "small soft", certificate::save_hint(lang)),
        words("p", "small soft", certificate::in_chat_app(lang)),
        more(
            "file",
            certificate::text_form(lang),
            *said == Some(Said::CopyRefused),
            as_text,
        ),
    ]
    .into_iter()
    .collect()
}

fn sentence(lang: Lang, said: Said) -> &'static str {
    match said {
        Said::Copied => certificate::copied(lang),
        Said::CopyRefused => certificate::copy_failed(lang),
        Said::FileHandedOver => certificate::saved_file(lang),
        Said::FileDoubtful => certificate::saved_doubtful(lang),
        Said::FileRefused => certificate::save_failed(lang),
        Said::CannotPrint => certificate::print_failed(lang),
    }
}

/// `bai-nop-<name>.json` with whatever a file system may refuse replaced.
fn file_name(name: &str) -> String {
    let safe: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .take(60)
        .collect();
    format!("bai-nop-{safe}.json")
}
