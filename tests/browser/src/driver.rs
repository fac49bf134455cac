//! The driver's process. It runs in a process group of its own, with the browser and, where one is needed, a display,
//! and the whole group ends together: killing the driver alone would leave the others behind. It ends with the tests as
//! well, however these end.

use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::engine::Setup;

/// How long a driver may take until it listens.
const START: Duration = Duration::from_secs(20);

/// How often a driver is started when another program takes its port first.
const TRIES: u32 = 3;

/// Leads the group: waits until the tests let go of it, which they also do when they are killed, and ends everybody.
const KEEPER: &str = "read -r _; kill -9 0";

/// Room for a desk's window. Nothing is drawn beyond it.
const SCREEN: &str = "1600x1200x24";

pub(crate) struct Driver {
    /// The keeper of the group, perhaps a display, the driver.
    group: Vec<Child>,
    port: u16,
}

impl Driver {
    pub(crate) fn start(setup: &Setup) -> Driver {
        for _ in 0..TRIES {
            let mut driver = Driver {
                group: Vec::new(),
                port: free_port(),
            };
            let mut keeper = Command::new("sh");
            driver.spawn(keeper.args(["-c", KEEPER]).stdin(Stdio::piped()));
            let mut command = setup.engine.driver(setup, driver.port);
            command.stdin(Stdio::null()).stdout(Stdio::null());
            if setup.engine.needs_display() {
                command.env("DISPLAY", driver.display());
            }
            driver.spawn(&mut command);
            if driver.listens() {
                return driver;
            }
        }
        panic!("the driver of {} does not listen", setup.engine.name())
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends driver, browser and display at once, as a phone does that runs out of memory.
    pub(crate) fn kill(&mut self) {
        if let Some(group) = self.id() {
            // An empty group has ended already.
            let _ = kill_process_group(group, Signal::KILL);
        }
        for mut child in self.group.drain(..) {
            let _ = child.wait();
        }
    }

    /// A display under the first number that is free; its name.
    fn display(&mut self) -> String {
        let mut server = Command::new("Xvfb");
        server.stdin(Stdio::null());
        // It says the number where we can read it, once it listens.
        server.args(["-displayfd", "1", "-screen", "0", SCREEN]);
        server.args(["-nolisten", "tcp"]);
        let said = self.spawn(server.stdout(Stdio::piped())).stdout.take();
        let mut number = String::new();
        if let Some(said) = said {
            BufReader::new(said)
                .read_line(&mut number)
                .unwrap_or_else(|error| panic!("the number of the display: {error}"));
        }
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        format!(":{}", number.trim())
    }

    fn spawn(&mut self, command: &mut Command) -> &mut Child {
        let leader = self.group.first().map(Child::id);
        let leader = leader.and_then(|id| i32::try_from(id).ok()).unwrap_or(0);
        let child = command
            .stderr(Stdio::null())
            .process_group(leader)
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", command.get_program().display()));
        self.group.push(child);
        let last = self.group.len() - 1;
        &mut self.group[last]
    }

    fn id(&self) -> Option<Pid> {
        Pid::from_raw(i32::try_from(self.group.first()?.id()).ok()?)
    }

    fn listens(&mut self) -> bool {
        let deadline = Instant::now() + START;
        let alive = |child: &mut Child| matches!(child.try_wait(), Ok(None));
        while Instant::now() < deadline && self.group.iter_mut().all(alive) {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return true;
            }
            sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A port that was free a moment ago: the one way that every driver understands.
fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .unwrap_or_else(|error| panic!("no free port: {error}"))
}
