//! What the tests need from the system, installed where that is allowed and named where it is not.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process;

/// Something that the tests need, and the Debian packages that bring it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Need {
    /// The program, or its name for people.
    name: &'static str,
    sign: Sign,
    packages: &'static [&'static str],
}

/// How it shows that something is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// A program of that name is on `PATH`.
    OnPath,
    /// This Python runs this script.
    Runs(&'static str, &'static str),
}

const fn program(name: &'static str, packages: &'static [&'static str]) -> Need {
    Need {
        name,
        sign: Sign::OnPath,
        packages,
    }
}

const BROWSERS: [Need; 6] = [
    program("chromium", &["chromium"]),
    program("chromedriver", &["chromium-driver"]),
    program("firefox-esr", &["firefox-esr"]),
    program("WebKitWebDriver", &["webkit2gtk-driver"]),
    program("Xvfb", &["xvfb"]),
    // For `tests/browser/src/engine/window.py`; only the system's own Python finds it.
    Need {
        name: "WebKitGTK for Python",
        sign: Sign::Runs(
            "/usr/bin/python3",
            "import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2",
        ),
        packages: &["python3-gi", "gir1.2-webkit2-4.1"],
    },
];

const PYTHON: Need = program("python3", &["python3"]);

/// Debian splits what makes environments from Python.
const VENV: Need = Need {
    name: "python3's module venv",
    sign: Sign::Runs("python3", "import venv, ensurepip"),
    packages: &["python3-venv"],
};

/// The fuzzer's own half is C++.
const COMPILER: Need = program("c++", &["g++"]);

impl Need {
    fn is_there(&self) -> bool {
        match self.sign {
            Sign::OnPath => process::on_path(self.name).is_some(),
            Sign::Runs(python, script) => {
                process::read(Command::new(python).args(["-c", script])).is_ok()
            }
        }
    }
}

/// How packages may be installed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rights {
    Root,
    Sudo,
    None,
}

/// Makes sure that the browsers are there with what drives them, all but Firefox's driver, which Debian does not pack.
pub(crate) fn browsers() -> Outcome {
    place(&BROWSERS)?;
    let names: Vec<&str> = BROWSERS.iter().map(|need| need.name).collect();
    println!("      {}: present", names.join(", "));
    Ok(())
}

/// Makes sure that there is a `python3`.
pub(crate) fn python() -> Outcome {
    place(&[PYTHON])
}

/// Makes sure that `python3 -m venv` works.
pub(crate) fn venv() -> Outcome {
    place(&[VENV])
}

/// Makes sure that there is a compiler of C++.
pub(crate) fn compiler() -> Outcome {
    place(&[COMPILER])
}

/// Installs what is missing.
fn place(needs: &[Need]) -> Outcome {
    let missing: Vec<&Need> = needs.iter().filter(|need| !need.is_there()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let apt = process::on_path("apt-get").is_some();
    let rights = if apt { rights() } else { Rights::None };
    let commands = commands(&missing, rights).map_err(Failure::new)?;
    for words in commands {
        let mut command = Command::new(words[0]);
        process::run(
            command
                .args(&words[1..])
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    Ok(())
}

fn rights() -> Rights {
    if process::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        Rights::Root
    } else if process::read(Command::new("sudo").args(["-n", "true"])).is_ok() {
        Rights::Sudo
    } else {
        Rights::None
    }
}

/// The commands to run, or what to tell the person who must run them.
fn commands(missing: &[&Need], rights: Rights) -> Result<Vec<Vec<&'static str>>, String> {
    let packages: Vec<&'static str> = missing
        .iter()
        .flat_map(|need| need.packages.iter().copied())
        .collect();
    let before: &[&'static str] = match rights {
        Rights::Root => &[],
        Rights::Sudo => &["sudo", "-n"],
        Rights::None => {
            let names: Vec<&str> = missing.iter().map(|need| need.name).collect();
            return Err(format!(
                "the tests need {}, which cannot be installed from here. On Debian 12 or newer, as root:\n  apt-get update && apt-get install -y --no-install-recommends {}",
                names.join(", "),
                packages.join(" ")
            ));
        }
    };
    let update = [before, &["apt-get", "update"]].concat();
    let install = [
        before,
        &["apt-get", "install", "-y", "--no-install-recommends"],
        &packages,
    ]
    .concat();
    Ok(vec![update, install])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_and_sudo_install_and_others_are_told_how() {
        let [chromium, chromedriver, .., window] = &BROWSERS;
        let install = commands(&[chromium, chromedriver], Rights::Root).expect("root may install");
        assert_eq!(
            install[1].join(" "),
            "apt-get install -y --no-install-recommends chromium chromium-driver"
        );
        let install = commands(&[window], Rights::Sudo).expect("sudo may install");
        assert_eq!(install[0].join(" "), "sudo -n apt-get update");
        assert_eq!(
            install[1].join(" "),
            "sudo -n apt-get install -y --no-install-recommends python3-gi gir1.2-webkit2-4.1"
        );
        let told = commands(&[chromedriver, window], Rights::None).expect_err("nobody may install");
        assert!(
            told.contains("chromedriver, WebKitGTK for Python,"),
            "{told}"
        );
        assert!(
            told.ends_with(
                "-y --no-install-recommends chromium-driver python3-gi gir1.2-webkit2-4.1"
            ),
            "{told}"
        );
    }

    #[test]
    fn what_is_not_there_is_missed() {
        assert!(!program("no-such-program-anywhere", &[]).is_there());
        let nothing = Need {
            sign: Sign::Runs("python3", "import no_such_module_anywhere"),
            ..VENV
        };
        assert!(!nothing.is_there());
    }
}
