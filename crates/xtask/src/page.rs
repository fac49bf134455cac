//! Finishing a page that Trunk wrote: the policy tag, the further modules' names, the preloads.

use crate::failure::{Failure, Outcome};
use crate::html::{Attribute, Tag, tags};

/// What the page may load and run. `frame-ancestors` works only as a header and stands in the server samples.
const POLICY: [&str; 12] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types app-url",
];

/// The page with its policy, directly behind the character set and so before everything that loads or runs.
/// A page that the policy would break (inline script, style or handler, a foreign origin) is refused, with every place.
pub(crate) fn with_policy(page: &str) -> Outcome<String> {
    let offences = offences(page);
    if !offences.is_empty() {
        return Err(Failure::new(format!(
            "the policy would block parts of the page:\n  {}",
            offences.join("\n  ")
        )));
    }
    let tags = tags(page);
    let charset = tags
        .iter()
        .find(|tag| tag.name == "meta" && tag.get("charset").is_some())
        .ok_or_else(|| {
            Failure::new("the page has no <meta charset>, behind which its policy stands")
        })?;
    let early = tags.iter().find(|tag| {
        tag.start < charset.start && matches!(tag.name.as_str(), "script" | "link" | "body")
    });
    if let Some(tag) = early {
        return Err(Failure::new(format!(
            "<{}> stands before <meta charset>: the policy would come too late for it",
            tag.name
        )));
    }
    let policy = POLICY.join("; ");
    Ok(inserted(
        page,
        charset.end,
        &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
    ))
}

/// What the policy forbids in a page, each with its line.
fn offences(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags(page) {
        let mut note = |what: String| {
            let line = page[..tag.start].matches('\n').count() + 1;
            found.push(format!("line {line}: {what}"));
        };
        if tag.name == "script" && tag.get("src").is_none() {
            note("a script without src".to_owned());
        }
        if tag.name == "style" || tag.name == "base" {
            note(format!("<{}>", tag.name));
        }
        for Attribute { name, value, .. } in &tag.attributes {
            if name == "style" || name.starts_with("on") {
                note(format!("the attribute {name} of <{}>", tag.name));
            }
            if loads(&tag, name) && !is_relative(value) {
                note(format!("{value} is not a relative address"));
            }
        }
    }
    found
}

/// Whether an attribute makes the browser fetch something for this page (a link to click does not).
fn loads(tag: &Tag<'_>, attribute: &str) -> bool {
    match attribute {
        "href" => tag.name == "link" && tag.get("rel") != Some("canonical"),
        "src" | "data-js" | "data-wasm" => true,
        _ => is_later(attribute),
    }
}

/// Whether an attribute of the boot script names what it fetches after the first screen: `data-seal-wasm` and the like.
fn is_later(attribute: &str) -> bool {
    let name = attribute.strip_prefix("data-").unwrap_or_default();
    ["-js", "-wasm", "-css"]
        .iter()
        .any(|kind| name.ends_with(kind))
}

fn is_relative(address: &str) -> bool {
    address.starts_with("data:") || !(address.starts_with('/') || address.contains(':'))
}

/// The page whose boot script knows more: where further modules are, how long the first one is.
pub(crate) fn with_boot(page: &str, data: &[(String, String)]) -> Outcome<String> {
    let tags = tags(page);
    let boot = boot(&tags)?;
    let more: String = data
        .iter()
        .map(|(name, value)| format!(" data-{name}=\"{value}\""))
        .collect();
    Ok(inserted(page, boot.end - 1, &more))
}

/// The file that the boot script fetches as the first module.
pub(crate) fn first_module(page: &str) -> Outcome<String> {
    let tags = tags(page);
    let wasm = boot(&tags)?.get("data-wasm").unwrap_or_default();
    Ok(file(wasm).to_owned())
}

/// The page whose scripts with plain names are asked for by content as well: a browser that kept an older `boot.js`
/// must not run it with a newer page.
pub(crate) fn with_versions(
    page: &str,
    version: impl Fn(&str) -> Outcome<String>,
) -> Outcome<String> {
    let mut text = page.to_owned();
    for tag in tags(page).iter().rev().filter(|tag| tag.name == "script") {
        if let Some(src) = tag.attribute("src") {
            text.insert_str(src.end, &format!("?v={}", version(file(src.value))?));
        }
    }
    Ok(text)
}

/// The page that asks for its first content while the program is still arriving.
pub(crate) fn with_preloads(page: &str, addresses: &[String]) -> Outcome<String> {
    let head = page
        .find("</head>")
        .ok_or_else(|| Failure::new("the page has no </head>"))?;
    let links: String = addresses
        .iter()
        .map(|address| {
            format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{address}\">")
        })
        .collect();
    Ok(inserted(page, head, &links))
}

/// The boot script, which `Trunk.toml`'s `pattern_script` writes.
fn boot<'a, 'b>(tags: &'b [Tag<'a>]) -> Outcome<&'b Tag<'a>> {
    tags.iter()
        .find(|tag| tag.name == "script" && tag.get("id") == Some("boot"))
        .ok_or_else(|| {
            Failure::new("the page has no <script id=\"boot\">: see pattern_script in Trunk.toml")
        })
}

/// Every file of this site that the page names itself, without `./`, each once, in order: what the browser fetches at
/// once, and what the boot script fetches later.
pub(crate) fn references(page: &str) -> (Vec<String>, Vec<String>) {
    let (mut first, mut later): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for tag in tags(page) {
        for Attribute { name, value, .. } in &tag.attributes {
            let file = file(value);
            let found = if is_later(name) {
                &mut later
            } else {
                &mut first
            };
            if loads(&tag, name)
                && is_relative(value)
                && !file.is_empty()
                && !value.starts_with("data:")
                && !found.iter().any(|known| known == file)
            {
                found.push(file.to_owned());
            }
        }
    }
    (first, later)
}

/// The file behind a relative address.
fn file(address: &str) -> &str {
    address
        .trim_start_matches("./")
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
}

fn inserted(page: &str, at: usize, text: &str) -> String {
    format!("{}{text}{}", &page[..at], &page[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"./a.css\">\
        <link rel=\"modulepreload\" href=\"./l.js\"></head><body><a href=\"https://example.org/\">x</a>\
        <script type=\"module\" id=\"boot\" src=\"./boot.js\" data-js=\"./l.js\" data-wasm=\"./l.wasm\"></script></body></html>";

    #[test]
    fn the_policy_comes_first_and_says_what_the_reference_says() {
        let page = with_policy(PAGE).expect("the sample is a good page");
        let policy = page.find("Content-Security-Policy").expect("inserted");
        assert!(policy < page.find("<link").expect("the sample has links"));
        for part in [
            "default-src 'none';",
            "script-src 'self' 'wasm-unsafe-eval';",
            "require-trusted-types-for 'script'; trusted-types app-url\"",
            "base-uri 'none';",
            "connect-src 'self';",
            "img-src 'self' data:;",
        ] {
            assert!(page.contains(part), "{part}");
        }
        for never in [
            "blob:",
            "unsafe-inline",
            "unsafe-eval' ",
            "frame-ancestors",
            "http:",
            "'unsafe-eval'",
        ] {
            assert!(!POLICY.join("; ").contains(never), "{never}");
        }
    }

    #[test]
    fn a_page_that_the_policy_would_break_is_refused() {
        let check = |extra: &str, expected: &str| {
            let page = PAGE.replace("<body>", &format!("\n<body>{extra}"));
            let refusal = with_policy(&page).expect_err("refused").to_string();
            assert!(refusal.contains(expected), "{extra}: {refusal}");
        };
        check("<script>x()</script>", "line 2: a script without src");
        check("<style>p{}</style>", "<style>");
        check("<p style=\"color:red\">", "the attribute style of <p>");
        check("<p onclick=\"x()\">", "the attribute onclick of <p>");
        check(
            "<img src=\"https://example.org/x.png\">",
            "https://example.org/x.png is not a relative address",
        );
        check("<img src=\"/x.png\">", "/x.png is not a relative address");
        check("<base href=\"./\">", "<base>");
        assert!(with_policy("<html><head></head></html>").is_err());
        assert!(with_policy("<link rel=\"icon\" href=\"x\"><meta charset=\"utf-8\">").is_err());
    }

    #[test]
    fn the_boot_script_learns_of_further_modules() {
        let data = [("seal-js", "./seal-1.js"), ("wasm-bytes", "42")];
        let data = data.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let page = with_boot(PAGE, &data).expect("the sample boots");
        let expected =
            "data-wasm=\"./l.wasm\" data-seal-js=\"./seal-1.js\" data-wasm-bytes=\"42\"></script>";
        assert!(page.contains(expected), "{page}");
        assert_eq!(first_module(&page).expect("the sample boots"), "l.wasm");
        assert_eq!(references(&page).1, ["seal-1.js"]);
        assert!(with_boot("<p>", &[]).is_err());
    }

    #[test]
    fn scripts_with_plain_names_carry_their_version() {
        let page =
            "<script defer src=\"a.js\"></script><script src='./b.js'></script><script></script>";
        let version = |name: &str| Ok(name.len().to_string());
        let expected = "<script defer src=\"a.js?v=4\"></script><script src='./b.js?v=4'></script><script></script>";
        assert_eq!(
            with_versions(page, version).expect("no file is missing"),
            expected
        );
        assert_eq!(references(expected).0, ["a.js", "b.js"]);
    }

    #[test]
    fn references_are_what_the_browser_fetches() {
        assert_eq!(references(PAGE).0, ["a.css", "l.js", "boot.js", "l.wasm"]);
        let page =
            with_preloads(PAGE, &["./packs/index.json".to_owned()]).expect("the sample has a head");
        assert_eq!(
            references(&page).0,
            ["a.css", "l.js", "packs/index.json", "boot.js", "l.wasm"]
        );
    }

    /// What is seen while the program loads is what it will say: its title and first words are the pack's.
    #[test]
    fn the_first_screen_says_what_the_pack_says() {
        let page = include_str!("../../../index.html");
        let pack = include_str!("../../../quizzes/cong-van-249/pack.toml");
        for (table, before) in [("title", "<h1>"), ("lede", "<p class=\"lede\">")] {
            let (_, table) = pack
                .split_once(&format!("[{table}]\nvi = \""))
                .expect(table);
            let (words, _) = table.split_once("\"\n").expect(table);
            assert!(page.contains(&format!("{before}{words}</")), "{words}");
        }
    }
}
