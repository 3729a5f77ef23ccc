//! Programs that a walk starts, each ended with all that it started itself.

use rustix::process::{Pid, Signal, kill_process, kill_process_group, test_kill_process_group};
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a program may take to answer at its port.
const START: Duration = Duration::from_secs(30);
/// How long it may take to end by itself.
const END: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(50);

/// A running program in a process group of its own. Dropping it ends the group.
pub struct Process {
    child: Child,
    group: Option<Pid>,
}

impl Process {
    /// Starts a program, quietly.
    pub fn start(command: &mut Command) -> Result<Self, String> {
        Self::spawn(command.stdout(Stdio::null()))
    }

    /// Starts a program that says its first line when it is ready.
    pub fn start_and_hear(command: &mut Command) -> Result<(Self, String), String> {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut process = Self::spawn(command.stdout(Stdio::piped()))?;
        let mut line = String::new();
        if let Some(output) = process.child.stdout.take() {
            BufReader::new(output).read_line(&mut line).map_err(|error| format!("{name}: {error}"))?;
        }
        if line.trim().is_empty() {
            return Err(format!("{name} ended before it was ready."));
        }
        Ok((process, line.trim().to_owned()))
    }

    /// Starts a server and waits until it answers at `port` of this machine.
    pub fn serve(command: &mut Command, port: u16) -> Result<Self, String> {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut process = Self::start(command)?;
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Ok(Some(status)) = process.child.try_wait() {
                return Err(format!("{name} ended at once ({status})."));
            }
            if began.elapsed() > START {
                return Err(format!("{name} did not answer at port {port} in {} s.", START.as_secs()));
            }
            sleep(PAUSE);
        }
        Ok(process)
    }

    /// Kills it and every program that it or these have started, whatever group they are in, without a word before.
    pub fn kill_all(mut self) {
        let mut doomed = vec![self.child.id()];
        // A program that is started meanwhile has a parent among those that are found already.
        for _ in 0..3 {
            let running = running();
            let mut known = 0;
            while known != doomed.len() {
                known = doomed.len();
                let new = running.iter().filter(|(id, parent)| doomed.contains(parent) && !doomed.contains(id));
                doomed.extend(new.map(|(id, _)| *id).collect::<Vec<_>>());
            }
            for id in &doomed {
                let id = i32::try_from(*id).ok().and_then(Pid::from_raw);
                let _ = id.map(|id| kill_process(id, Signal::KILL));
            }
        }
        let _ = self.child.wait();
    }

    fn spawn(command: &mut Command) -> Result<Self, String> {
        command.process_group(0).stdin(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().map_err(|error| {
            format!(
                "{} could not be started: {error}. `cargo xtask setup` installs it.",
                command.get_program().display()
            )
        })?;
        let group = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        Ok(Self { child, group })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let Some(group) = self.group else { return };
        let _ = kill_process_group(group, Signal::TERM);
        let began = Instant::now();
        let gone = |child: &mut Child| {
            let _ = child.try_wait();
            test_kill_process_group(group).is_err()
        };
        while !gone(&mut self.child) && began.elapsed() < END {
            sleep(PAUSE);
        }
        let _ = kill_process_group(group, Signal::KILL);
        let _ = self.child.wait();
    }
}

/// The programs of this machine, each with the one that started it.
fn running() -> Vec<(u32, u32)> {
    let ids = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = ids.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let parent = |id: u32| {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        // After the name, which may have anything in it, come the state and the parent.
        stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
    };
    ids.filter_map(|id| Some((id, parent(id)?))).collect()
}

/// A port of this machine that nobody uses at the moment.
pub fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| format!("No free port: {error}"))?;
    listener.local_addr().map(|address| address.port()).map_err(|error| format!("No free port: {error}"))
}
