//! What the tests need from the system, installed where that is allowed and named where it is not.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process;

/// A program and the Debian package that brings it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Need {
    program: &'static str,
    package: &'static str,
}

const NEEDS: [Need; 2] = [
    Need {
        program: "chromium",
        package: "chromium",
    },
    Need {
        program: "chromedriver",
        package: "chromium-driver",
    },
];

const PYTHON: Need = Need {
    program: "python3",
    package: "python3",
};

/// Debian splits what makes environments from Python.
const VENV: Need = Need {
    program: "python3's module venv",
    package: "python3-venv",
};

/// How packages may be installed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rights {
    Root,
    Sudo,
    None,
}

/// Makes sure that a browser and its driver are there.
pub(crate) fn browsers() -> Outcome {
    let missing: Vec<Need> = NEEDS
        .into_iter()
        .filter(|need| process::on_path(need.program).is_none())
        .collect();
    if missing.is_empty() {
        println!("      chromium and chromedriver: present");
        return Ok(());
    }
    install(&missing)
}

/// Makes sure that there is a `python3`.
pub(crate) fn python() -> Outcome {
    if process::on_path(PYTHON.program).is_some() {
        return Ok(());
    }
    install(&[PYTHON])
}

/// Makes sure that `python3 -m venv` works.
pub(crate) fn venv() -> Outcome {
    let modules = ["-c", "import venv, ensurepip"];
    if process::read(Command::new(PYTHON.program).args(modules)).is_ok() {
        return Ok(());
    }
    install(&[VENV])
}

fn install(missing: &[Need]) -> Outcome {
    let apt = process::on_path("apt-get").is_some();
    let rights = if apt { rights() } else { Rights::None };
    let commands = commands(missing, rights).map_err(Failure::new)?;
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
fn commands(missing: &[Need], rights: Rights) -> Result<Vec<Vec<&'static str>>, String> {
    let packages: Vec<&'static str> = missing.iter().map(|need| need.package).collect();
    let before: &[&'static str] = match rights {
        Rights::Root => &[],
        Rights::Sudo => &["sudo", "-n"],
        Rights::None => {
            let programs: Vec<&str> = missing.iter().map(|need| need.program).collect();
            return Err(format!(
                "the tests need {}, which cannot be installed from here. On Debian or Ubuntu, as root:\n  apt-get update && apt-get install -y --no-install-recommends {}",
                programs.join(" and "),
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
        let install = commands(&NEEDS, Rights::Root).expect("root may install");
        assert_eq!(
            install[1],
            [
                "apt-get",
                "install",
                "-y",
                "--no-install-recommends",
                "chromium",
                "chromium-driver"
            ]
        );
        let install = commands(&NEEDS[1..], Rights::Sudo).expect("sudo may install");
        assert_eq!(install[0], ["sudo", "-n", "apt-get", "update"]);
        let told = commands(&NEEDS, Rights::None).expect_err("nobody may install");
        assert!(told.contains("chromium and chromedriver"), "{told}");
        assert!(
            told.ends_with("install -y --no-install-recommends chromium chromium-driver"),
            "{told}"
        );
    }
}
