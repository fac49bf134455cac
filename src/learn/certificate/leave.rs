//! How the certificate leaves the device: as a picture, as text (works everywhere), on paper, and the submission as a
//! file. What fails says so and names the other ways.

use evidence::wire::QrImage;
use messages::{Lang, certificate};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::sheet::code;
use crate::platform::files::{self, Saved};
use crate::platform::picture::Picture;
use crate::platform::print;
use crate::platform::share::{self, Shared};
use crate::widgets::{Weight, button, el, more, node, plain, words};

/// A way out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Send,
    SavePicture,
    Copy,
    SaveFile,
    Print,
}

/// What became of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    SendRefused,
    Picture(Saved),
    Copied,
    CopyRefused,
    File(Saved),
    CannotPrint,
}

/// Properties of [`Leave`].
#[derive(Properties, PartialEq, Clone)]
pub struct LeaveProps {
    /// The interface language.
    pub lang: Lang,
    /// The certificate as text.
    pub text: AttrValue,
    /// The certificate as a picture; `None` where the browser draws none.
    pub picture: Option<Picture>,
    /// The submission file.
    pub submission: AttrValue,
    /// The person's name, for the file's name.
    pub name: AttrValue,
    /// The code, to be shown alone.
    pub qr: QrImage,
}

impl LeaveProps {
    /// Whether sharing takes the picture, and not only the text.
    fn sends_picture(&self) -> bool {
        let file = self.picture.as_ref().map(|picture| &picture.file);
        file.is_some_and(share::can_share_file)
    }

    /// The ways that there are here, the likeliest first.
    fn ways(&self) -> Vec<Way> {
        let mut ways = vec![Way::Copy, Way::SaveFile, Way::Print];
        if self.picture.is_some() {
            // A chat program's own browser often drops what it should save.
            ways.insert(usize::from(files::in_chat_browser()), Way::SavePicture);
        }
        if self.sends_picture() {
            ways.insert(0, Way::Send);
        } else if share::can_share() {
            ways.insert(1, Way::Send);
        }
        ways
    }

    fn words(&self, way: Way) -> (&'static str, &'static str, &'static str) {
        let lang = self.lang;
        match way {
            Way::Send if self.sends_picture() => ("send", certificate::send_picture(lang), "send"),
            Way::Send => ("send", certificate::send(lang), "send"),
            Way::SavePicture => ("download", certificate::save_picture(lang), "save-picture"),
            Way::Copy => ("copy", certificate::copy_text(lang), "copy-text"),
            Way::SaveFile => ("file", certificate::save_file(lang), "save-file"),
            Way::Print => ("print", certificate::print(lang), "print"),
        }
    }

    async fn go(&self, way: Way) -> Option<Said> {
        match way {
            Way::Send => {
                let shared = match &self.picture {
                    Some(picture) if self.sends_picture() => share::share_file(&picture.file).await,
                    _ => share::share(certificate::title(self.lang), &self.text).await,
                };
                (shared == Shared::Failed).then_some(Said::SendRefused)
            }
            Way::SavePicture => self.picture.as_ref().map(|picture| {
                let name = picture.file.name();
                Said::Picture(files::save_address(&name, &picture.address))
            }),
            Way::Copy => Some(if share::copy_text(&self.text).await {
                Said::Copied
            } else {
                Said::CopyRefused
            }),
            Way::SaveFile => {
                let name = file_name("bai-nop", &self.name, "json");
                let saved = files::save_text(&name, "application/json", &self.submission);
                Some(Said::File(saved))
            }
            Way::Print => (!print::print()).then_some(Said::CannotPrint),
        }
    }
}

/// The ways out.
#[component]
pub fn Leave(props: &LeaveProps) -> Html {
    let lang = props.lang;
    let enlarged = use_state(|| false);
    let said = use_state(|| None::<Said>);
    let toggle = {
        let enlarged = enlarged.clone();
        Callback::from(move |_: MouseEvent| enlarged.set(!*enlarged))
    };
    let press = |way: Way| {
        let (props, said) = (props.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (props, said) = (props.clone(), said.clone());
            spawn_local(async move { said.set(props.go(way).await) });
        })
    };
    let as_text = html! {
        <textarea class="field__text" readonly=true rows="12" aria-label={certificate::text_form(lang)} value={props.text.clone()} data-testid="cert-text" />
    };
    let mut ways = Vec::new();
    for way in props.ways() {
        let (drawing, words, testid) = props.words(way);
        let weight = if ways.is_empty() {
            Weight::Go
        } else {
            Weight::Alt
        };
        ways.push(button(weight, drawing, words, press(way), testid));
    }
    let enlarge = if *enlarged {
        certificate::shrink(lang)
    } else {
        certificate::enlarge(lang)
    };
    ways.push(button(Weight::Alt, "eye", enlarge, toggle, "enlarge"));
    let large = if *enlarged {
        el("div", "qr-large", vec![code(lang, &props.qr)])
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
        Said::SendRefused => certificate::send_failed(lang),
        Said::Picture(Saved::Started) => certificate::saved_picture(lang),
        Said::Picture(Saved::Doubtful) => certificate::saved_picture_doubtful(lang),
        Said::Picture(Saved::Refused) => certificate::save_picture_failed(lang),
        Said::Copied => certificate::copied(lang),
        Said::CopyRefused => certificate::copy_failed(lang),
        Said::File(Saved::Started) => certificate::saved_file(lang),
        Said::File(Saved::Doubtful) => certificate::saved_doubtful(lang),
        Said::File(Saved::Refused) => certificate::save_failed(lang),
        Said::CannotPrint => certificate::print_failed(lang),
    }
}

/// A file's name with the person's in it, and whatever a file system may refuse replaced.
pub fn file_name(kind: &str, name: &str, ending: &str) -> String {
    let safe: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .take(60)
        .collect();
    format!("{kind}-{safe}.{ending}")
}
