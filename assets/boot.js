// Loads the page's programs, and speaks for them while they cannot: progress, failures. What is said and handed out when
// a program has stopped is in rescue.js, what tabs tell each other in tabs.js.
// ES2017 with dynamic import, no dependencies, no HTML strings; older browsers hear from started.js.

const STALL_MS = 15000; // without a byte

const TEXT = {
  vi: {
    loading: "Đang tải…",
    starting: "Đang mở…",
    safe: "Bài đã lưu trên máy này vẫn còn nguyên.",
    network: "Chưa tải xong chương trình. Mạng có thể đang chậm hoặc đứt.",
    portal: "Mạng đưa về một trang khác thay cho chương trình, thường là trang đăng nhập Wi-Fi. Đăng nhập xong rồi tải lại.",
    broken: "Tệp chương trình tải về bị hỏng hoặc thiếu. Tải lại thường là được; nếu vẫn vậy, báo cho người gửi đường dẫn.",
    old: "Trình duyệt này không chạy được chương trình: quá cũ, hoặc bị khóa bớt chức năng. Mở lại đường dẫn bằng Chrome, Cốc Cốc, Edge, Firefox hay Safari bản mới. Đang ở trong Zalo, Facebook thì chọn “Mở bằng trình duyệt”.",
    reload: "Tải lại trang",
  },
  en: {
    loading: "Loading…",
    starting: "Opening…",
    safe: "What is saved on this device is safe.",
    network: "The program did not arrive. The network may be slow or down.",
    portal: "The network sent another page in place of the program, usually a Wi-Fi sign-in page. Sign in, then load again.",
    broken: "The program file arrived damaged or incomplete. Loading again usually helps; if not, tell whoever sent you the link.",
    old: "This browser cannot run the program: it is too old, or some of its functions are locked. Open the link in a recent Chrome, Cốc Cốc, Edge, Firefox or Safari. Inside Zalo or Facebook choose “Open in browser”.",
    reload: "Load the page again",
  },
};

const at = document.getElementById("boot").dataset;

// `learn` and `course` draw the page in turn, by the fragment; `seal` works for them.
const PARTS = {
  learn: [at.js, at.wasm, at.wasmBytes],
  course: [at.courseJs, at.courseWasm, at.courseWasmBytes],
  seal: [at.sealJs, at.sealWasm],
};
const COURSE = /^#(v|\/(hoc\/((tinh-huong|xem-lai)\/|(ket-qua|giay-chung-nhan|on-lai|do-truoc|do-sau)\/?(\?|$))|tinh-huong\/|(kiem-tra|khoi-phuc|tra-cuu)\/?(\?|$)))/;
const wanted = () => (COURSE.test(location.hash) ? "course" : "learn");

const address = (file) => new URL(file, document.baseURI).href;
const scripts = Object.values(PARTS).map(([js]) => address(js));

// The site's only Trusted Types policy: scripts of this build.
let policy = null;
try {
  policy = window.trustedTypes && window.trustedTypes.createPolicy("app-url", {
    createScriptURL: (url) => {
      if (scripts.includes(url.split("?")[0])) return url;
      throw new TypeError("not a script of this site");
    },
  });
} catch (error) {
  // Refused: then plain strings work, or the import says what is wrong.
}

function language() {
  let chosen = null;
  try {
    chosen = localStorage.getItem("guong:lang");
  } catch (error) {
    // Blocked storage.
  }
  return chosen === "en" || (!chosen && document.documentElement.lang === "en") ? "en" : "vi";
}
const say = () => TEXT[language()];

function fault(kind, cause) {
  const error = new Error(kind + (cause ? `: ${cause}` : ""));
  error.name = kind === "network" || kind === "portal" ? "NetworkError" : "LoadError";
  error.kind = kind;
  return error;
}

// Whether the engine knows reference types, the newest of what the program needs.
function capable() {
  try {
    return typeof Proxy === "function" && typeof AbortController === "function" && WebAssembly.validate(
      new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111, 3, 2, 1, 0, 10, 6, 1, 4, 0, 208, 111, 11]),
    );
  } catch (error) {
    return false;
  }
}

// Bytes of a file, whatever type the server gives it.
async function bytes(url, size, priority, onProgress) {
  const abort = new AbortController();
  let timer = 0;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), STALL_MS);
  };
  alive();
  try {
    const response = await fetch(url, { signal: abort.signal, priority });
    if (!response.ok) throw fault("network", response.status);
    // A compressed answer declares another length than it has unpacked.
    const packed = response.headers.get("content-encoding");
    const total = size || (packed ? 0 : Number(response.headers.get("content-length")) || 0);
    if (!response.body || !response.body.getReader) return new Uint8Array(await response.arrayBuffer());
    const reader = response.body.getReader();
    const chunks = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      alive();
      chunks.push(value);
      length += value.length;
      onProgress(length, total);
    }
    const whole = new Uint8Array(length);
    let offset = 0;
    for (const chunk of chunks) {
      whole.set(chunk, offset);
      offset += chunk.length;
    }
    return whole;
  } catch (error) {
    throw error.kind ? error : fault("network", error.message);
  } finally {
    clearTimeout(timer);
  }
}

// What answers in time, for what does not tell of its bytes.
const within = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(fault("network", "late")), 2 * STALL_MS))]);

// Firefox runs microtasks in the middle of one that calls fetch (Mozilla bug 1855409). A program's futures all run in one,
// which cannot be entered twice and would never run again: what comes in between waits until it is done.
if (window.queueMicrotask) {
  const queue = queueMicrotask.bind(window);
  const waiting = [];
  let running = false;
  window.queueMicrotask = (task) => queue(() => {
    waiting.push(task);
    if (running) return;
    running = true;
    try {
      while (waiting.length) waiting.shift()();
    } finally {
      running = false;
    }
  });
}

function script(url) {
  const bring = (from) => import(policy ? policy.createScriptURL(from) : from);
  // Browsers remember a script that did not come, WebKit even when the page is loaded again: another address is asked.
  return within(bring(url).catch(() => bring(`${url}?again=${Date.now()}`)).catch((error) => {
    throw fault(error instanceof SyntaxError ? "broken" : "network", error.message);
  }));
}

// Fetches a module and its wasm side by side and starts it.
async function load([js, wasm, size], priority, onProgress) {
  const [module, code] = await Promise.all([script(address(js)), bytes(address(wasm), Number(size) || 0, priority, onProgress)]);
  if (String.fromCharCode(...code.subarray(0, 4)) !== "\0asm") {
    const begin = String.fromCharCode(...code.subarray(0, 200));
    throw fault(/<(!doctype|html)/i.test(begin) ? "portal" : "broken");
  }
  try {
    await module.default({ module_or_path: code.buffer });
  } catch (error) {
    throw error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError ? fault("broken", error.message) : error;
  }
  return module;
}

// Which module the screen is for, be it still on its way, and the one that draws.
let shown = "";
let running = null;

// Each module once; after a failure the next call tries again.
const loaded = {};
function part(name, priority = "auto") {
  if (!loaded[name]) {
    const words = say();
    loaded[name] = load(PARTS[name], priority, (length, total) => {
      const of = total > length ? ` / ${Math.ceil(total / 1000)}` : "";
      if (shown === name) line(length === total ? words.starting : `${words.loading} ${Math.ceil(length / 1000)}${of} KB`);
    });
    loaded[name].catch(() => (loaded[name] = null));
  }
  return loaded[name];
}

// The styles of `course` and of paper, once.
let later = null;
function styles() {
  if (!later) {
    const link = element("link");
    link.rel = "stylesheet";
    link.href = at.laterCss;
    later = within(new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = () => reject(fault("network", "styles"));
    }));
    later.catch(() => {
      link.remove();
      later = null;
    });
    document.head.append(link);
  }
  return later;
}

// What both modules keep where storage is blocked, unsaved work on its way from one to the other, and notices ("told:…").
const memory = new Map();
const unsaved = () => [...memory.keys()].some((key) => !key.startsWith("told:"));

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function button(text, className, act) {
  const made = element("button", text, className);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function line(text) {
  const place = document.querySelector(".boot__text");
  if (place) place.textContent = text;
}

function failed(kind) {
  const words = say();
  const place = document.querySelector(".boot__fail");
  if (!place) return guong.panicked && guong.panicked(kind);
  // Bytes of the other half may still be coming in.
  const text = document.querySelector(".boot__text");
  if (text) text.remove();
  place.textContent = "";
  place.lang = language();
  place.setAttribute("role", "alert");
  place.append(element("p", words[kind]));
  // Loading the page again would lose what is only in memory.
  if (!unsaved()) place.append(element("p", words.safe, "small"));
  place.append(button(words.reload, "btn btn--alt", unsaved() ? () => show(true) : () => location.reload()));
  place.hidden = false;
}

// The loading screen in place of whatever a module drew. A new root: nothing of theirs listens on it.
const bar = document.querySelector("#app .bar").cloneNode(true);
bar.classList.remove("bar--over");
function clear() {
  const old = document.getElementById("app");
  const root = old.cloneNode(false);
  const main = element("main", "", "boot");
  const fail = element("div", "", "boot__fail");
  fail.hidden = true;
  main.append(element("p", "", "boot__text"), fail);
  root.append(bar, main);
  old.replaceWith(root);
}

// Brings the module that the fragment asks for. Called while one is on its way: the last fragment wins.
async function show(again) {
  const name = wanted();
  if (guong.stopped || (name === shown && !again)) return;
  try {
    const leaving = running;
    running = null;
    if (leaving) leaving.unmount();
    if (shown) clear();
    shown = name;
    line(say().loading);
    const [module] = await Promise.all([part(name), name === "course" ? styles() : null]);
    if (shown !== name || running || guong.stopped) return;
    running = module;
    module.mount();
  } catch (error) {
    if (!error.kind && guong.panicked) guong.panicked(error);
    else if (shown === name) failed(error.kind || "broken");
  }
}

// WebKit moves among radio buttons by arrow keys without bringing the next one into sight.
addEventListener("focusin", ({ target }) => {
  if (target.type === "radio") target.closest("label").scrollIntoView({ block: "nearest" });
});

globalThis.guong = Object.assign(globalThis.guong || {}, {
  memory,
  language,
  element,
  button,
  seal: () => part("seal"),
  // After history.replaceState, which no event tells; later, for the caller is a module at work.
  crossed: () => setTimeout(show),
  // What comes after the run, ahead and ready: from then on the result needs no network. A failure shows when it matters.
  prefetch: () => void part("course", "low").then(() => part("seal", "low")).catch(() => {}),
});

if (capable()) {
  // Before the modules' own listeners: the one that leaves hears nothing of it.
  addEventListener("hashchange", () => show());
  show().then(() => {
    const idle = window.requestIdleCallback || setTimeout;
    idle(() => styles().catch(() => {}));
  });
} else {
  failed("old");
}
