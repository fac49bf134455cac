// Which tab may write a run, and what tabs tell each other. A browser without locks or channels has neither; then the
// comparison of generations at the next save is all there is, and enough.

const RUN_WAIT_MS = 400; // a tab that is being loaded again lets go a little later than it is back

const tell = (news) => dispatchEvent(new CustomEvent("guong", { detail: news }));

let channel = null;
try {
  channel = new BroadcastChannel("guong");
  channel.onmessage = (event) => tell(String(event.data));
} catch (error) {
  // Absent, or refused in a sandbox.
}

// The lock of the run that this tab writes.
let held = null;

// Whether this tab may write a run from now on. Another one that has it is waited for shortly, or with `take` stopped.
function hold(run, take) {
  if (held && held.run === run) return Promise.resolve(true);
  if (held) held.drop();
  held = null;
  return new Promise((resolve) => {
    let mine = null;
    const waiting = new AbortController();
    const begun = () => {
      clearTimeout(timer);
      return new Promise((drop) => {
        held = mine = { run, drop };
        resolve(true);
      });
    };
    const timer = setTimeout(() => take || waiting.abort(), RUN_WAIT_MS);
    const lost = (error) => {
      clearTimeout(timer);
      // Another tab has taken the lock away; or has kept it.
      if (mine && held === mine) {
        held = null;
        tell("taken");
      }
      // Whatever else a browser says: the comparison of generations goes on without locks.
      resolve(error.name !== "AbortError");
    };
    try {
      navigator.locks.request(`guong/${run}`, take ? { steal: true } : { signal: waiting.signal }, begun).then(() => {}, lost);
    } catch (error) {
      lost(error);
    }
  });
}

globalThis.guong = Object.assign(globalThis.guong || {}, {
  hold,
  tell,
  erased: () => channel && channel.postMessage("erased"),
});
