// Which tab may write a run, and what tabs tell each other. A browser without locks or channels has neither; then the
// comparison of generations at the next save is all there is, and enough.

const WAIT_MS = 2000; // a page that is loaded again finds its own lock for a moment

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

// Whether the lock is given. It is kept until the run changes, the page ends, or another tab takes it away.
function ask(run, options) {
  return new Promise((resolve) => {
    let mine = null;
    const lost = (error) => {
      if (mine && held === mine) {
        held = null;
        tell("taken");
      }
      // Whatever else a browser says than that it waited in vain: the comparison of generations works without locks.
      resolve(error.name !== "AbortError");
    };
    try {
      const done = navigator.locks.request(`guong/${run}`, options, (lock) => {
        if (!lock) return resolve(false);
        return new Promise((drop) => {
          held = mine = { run, drop };
          resolve(true);
        });
      });
      done.catch(lost);
    } catch (error) {
      lost(error);
    }
  });
}

// Whether this tab may write a run from now on. Another one that has it is waited for shortly, or with `take` stopped.
async function hold(run, take) {
  if (held && held.run === run) return true;
  if (held) held.drop();
  held = null;
  if (take) return ask(run, { steal: true });
  if (await ask(run, { ifAvailable: true })) return true;
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), WAIT_MS);
  const given = await ask(run, { signal: waiting.signal });
  clearTimeout(timer);
  // Asked twice in one page, the second stands behind the first.
  return given || !!(held && held.run === run);
}

// A page that is put away lets go at once, be it frozen to come back: then it looks again at what is saved.
addEventListener("pagehide", () => {
  if (held) held.drop();
  held = null;
});
addEventListener("pageshow", (event) => event.persisted && tell("back"));

globalThis.guong = Object.assign(globalThis.guong || {}, {
  hold,
  tell,
  erased: () => channel && channel.postMessage("erased"),
});
