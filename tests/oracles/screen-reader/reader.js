// A simulated screen reader in the page, for tests/browser/src/spoken.rs. It follows the specifications of names, roles
// and live regions; what NVDA, JAWS or TalkBack make of the same page is for people to hear.
import { Virtual } from "@guidepup/virtual-screen-reader";

// How long the page must leave the document alone until what it had to say is taken as said, in ms.
const QUIET = 300;

// The same words on every day and every device: chance gives the order of options and the device's key, the clock dates.
const NOW = new Date("2026-11-25T02:00:00Z").getTime();
crypto.getRandomValues = (bytes) => bytes.fill(7);
window.Date = new Proxy(Date, {
  construct: (date, given) => new date(...(given.length ? given : [NOW])),
  get: (date, name) => (name === "now" ? () => NOW : Reflect.get(date, name)),
});

// The reader asks only for `display` and `visibility`, by which no browser hides what is folded away.
const styleOf = window.getComputedStyle.bind(window);
const isFolded = ({ parentElement: parent, localName }) => parent?.localName === "details" && !parent.open && localName !== "summary";
window.getComputedStyle = (element, pseudo) => (isFolded(element) ? { display: "none", getPropertyValue: () => "" } : styleOf(element, pseudo));

// It reads what is ticked from the attribute, which says only what was ticked at first.
const tick = () => {
  for (const input of document.querySelectorAll("input[type=radio], input[type=checkbox]")) input.toggleAttribute("checked", input.checked);
};
document.addEventListener("focusin", tick, true);

const listener = new Virtual();
let log = [];
let changed = performance.now();
const touch = () => (changed = performance.now());

async function quiet() {
  while (performance.now() - changed < QUIET) await new Promise((resolve) => setTimeout(resolve, QUIET / 4));
}

// Who listens presses where the reader stands already. That a pointer moves the focus there first is no news, and not
// what every browser does. What counts is what a press brings.
let pressing = false;
const press = ({ type }) => {
  pressing = type === "pointerdown";
  if (type === "click") log.length = 0;
};
for (const name of ["pointerdown", "pointerup", "click"]) document.addEventListener(name, press, true);
document.addEventListener("focusin", (event) => pressing && event.stopPropagation(), true);

window.spoken = {
  // From now on hears what takes the focus and what live regions say.
  async listen() {
    new MutationObserver(touch).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    document.addEventListener("focusin", touch);
    await listener.start({ container: document.body });
    log = await listener.spokenPhraseLog();
    log.length = 0;
    // A region that is drawn piece by piece, an icon and its words, is told once: all comes in one turn of the page.
    let told = null;
    log.push = (phrase) => {
      if (phrase !== told) log[log.length] = phrase;
      told = phrase;
      queueMicrotask(() => (told = null));
    };
  },
  // What was said by itself since the last press or call, once the page is quiet.
  async heard() {
    touch();
    await quiet();
    return log.splice(0);
  },
  // The whole screen from its start to its end, item by item, as it is read to somebody who does nothing but listen.
  async read() {
    await quiet();
    tick();
    const reader = new Virtual();
    await reader.start({ container: document.body });
    do await reader.next();
    while ((await reader.lastSpokenPhrase()) !== "end of document");
    const said = [...(await reader.spokenPhraseLog())];
    await reader.stop();
    return said;
  },
};
