//! The driver's process. It leads a process group of its own, in which the browser runs as well, and takes the whole
//! group with it: killing the driver alone would leave browsers behind.

use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::engine::Engine;

/// How long a driver may take until it listens.
const START: Duration = Duration::from_secs(20);

/// How often a driver is started when another program takes its port first.
const TRIES: u32 = 3;

pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    pub(crate) fn start(engine: Engine) -> Driver {
        for _ in 0..TRIES {
            let port = free_port();
            let child = Command::new(engine.driver())
                .args(engine.driver_arguments(port))
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .process_group(0)
                .spawn()
                .unwrap_or_else(|error| panic!("{}: {error}", engine.driver()));
            let mut driver = Driver { child, port };
            if driver.listens() {
                return driver;
            }
        }
        panic!("{} does not listen", engine.driver())
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends driver and browser at once, as a phone does that runs out of memory.
    pub(crate) fn kill(&mut self) {
        if let Ok(pid) = i32::try_from(self.child.id())
            && let Some(pid) = Pid::from_raw(pid)
        {
            // An empty group has ended already.
            let _ = kill_process_group(pid, Signal::KILL);
        }
        let _ = self.child.wait();
    }

    fn listens(&mut self) -> bool {
        let deadline = Instant::now() + START;
        while Instant::now() < deadline && matches!(self.child.try_wait(), Ok(None)) {
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
