// Loads the program, and speaks for it while it cannot: progress, failures, the last resort.
// ES2017 with dynamic import, no dependencies, no HTML strings; older browsers hear from started.js.

const STALL_MS = 15000; // without a byte
const EXPORT_MS = 8000;

const TEXT = {
  vi: {
    loading: "Đang tải…",
    starting: "Đang mở…",
    safe: "Bài đã lưu trên máy này vẫn còn nguyên.",
    network: "Chưa tải xong chương trình. Mạng có thể đang chậm hoặc đứt.",
    portal: "Mạng đưa về một trang khác thay cho chương trình, thường là trang đăng nhập Wi-Fi. Đăng nhập xong rồi tải lại.",
    broken: "Tệp chương trình tải về bị hỏng hoặc thiếu. Tải lại thường là được; nếu vẫn vậy, báo cho người gửi đường dẫn.",
    old: "Trình duyệt này không chạy được chương trình: quá cũ, hoặc bị khóa bớt chức năng. Mở lại đường dẫn bằng Chrome, Cốc Cốc, Edge, Firefox hay Safari bản mới. Đang ở trong Zalo, Facebook thì chọn “Mở bằng trình duyệt”.",
    panic: "Chương trình dừng giữa chừng",
    panicBody: "Đây là lỗi của chương trình, không phải do Anh/Chị. Những câu đã báo “Đã lưu” vẫn còn trên máy này. Tải lại trang để học tiếp; muốn chắc hơn thì lưu bài ra tệp hoặc chép thành chữ trước.",
    reload: "Tải lại trang",
    save: "Lưu bài ra tệp",
    copy: "Chép bài thành chữ",
    none: "Không đọc được bài nào đã lưu trên máy này.",
    copyHint: "Giữ ngón tay trên khung dưới đây, chọn tất cả, rồi chép. Hoặc bấm Ctrl+C.",
    copied: "Đã chép. Dán vào ghi chú để giữ.",
    file: "guong-bai-da-luu.json",
  },
  en: {
    loading: "Loading…",
    starting: "Opening…",
    safe: "What is saved on this device is safe.",
    network: "The program did not arrive. The network may be slow or down.",
    portal: "The network sent another page in place of the program, usually a Wi-Fi sign-in page. Sign in, then load again.",
    broken: "The program file arrived damaged or incomplete. Loading again usually helps; if not, tell whoever sent you the link.",
    old: "This browser cannot run the program: it is too old, or some of its functions are locked. Open the link in a recent Chrome, Cốc Cốc, Edge, Firefox or Safari. Inside Zalo or Facebook choose “Open in browser”.",
    panic: "The program has stopped",
    panicBody: "This is a fault of the program, not yours. Answers marked “Saved” are still on this device. Load the page again to go on; to be on the safe side, save your work to a file or copy it as text first.",
    reload: "Load the page again",
    save: "Save my work to a file",
    copy: "Copy my work as text",
    none: "No saved work could be read on this device.",
    copyHint: "Hold a finger on the box below, select all, then copy. Or press Ctrl+C.",
    copied: "Copied. Paste it into a note.",
    file: "guong-saved-work.json",
  },
};

const at = document.getElementById("boot").dataset;
const address = (file) => (file ? new URL(file, document.baseURI).href : "");
const scripts = [at.js, at.sealJs].map(address);

// The site's only Trusted Types policy: scripts of this build.
let policy = null;
try {
  policy = window.trustedTypes && window.trustedTypes.createPolicy("app-url", {
    createScriptURL: (url) => {
      if (scripts.includes(url)) return url;
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
async function bytes(url, size, onProgress) {
  const abort = new AbortController();
  let timer = 0;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), STALL_MS);
  };
  alive();
  try {
    const response = await fetch(url, { signal: abort.signal });
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

function script(url) {
  const late = new Promise((_, reject) => setTimeout(() => reject(fault("network", "script")), 2 * STALL_MS));
  const failed = (error) => {
    throw error instanceof SyntaxError ? fault("broken", error.message) : fault("network", error.message);
  };
  return Promise.race([import(policy ? policy.createScriptURL(url) : url).catch(failed), late]);
}

// Fetches a module and its wasm side by side and starts it.
async function load(js, wasm, size, onProgress) {
  const [module, code] = await Promise.all([script(address(js)), bytes(address(wasm), size, onProgress)]);
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

// Everything saved but the device's key, as it is; null or an error where there is nothing.
function saved() {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("storage does not answer")), EXPORT_MS);
    const opening = indexedDB.open("guong");
    // None there: leave none behind, or the program would find one without stores.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(["records", "quarantine"], "readonly");
      const found = { guong: "saved", format: 1, records: [], quarantine: [] };
      for (const name of ["records", "quarantine"]) {
        const store = transaction.objectStore(name);
        store.openCursor().onsuccess = (event) => {
          const cursor = event.target.result;
          if (!cursor) return;
          const [key, slot] = cursor.key;
          if (!String(key).startsWith("device/")) found[name].push({ key, slot, value: cursor.value });
          cursor.continue();
        };
      }
      transaction.oncomplete = () => {
        database.close();
        const empty = !found.records.length && !found.quarantine.length;
        resolve(empty ? null : JSON.stringify(found, null, 1));
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

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

function download(name, text) {
  const link = element("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

let stopped = false;

function panicked(message) {
  const banner = document.getElementById("panic");
  if (stopped || !banner) return;
  stopped = true;
  const words = say();
  const note = element("p", "", "small");
  const area = element("textarea", "", "break");
  area.readOnly = true;
  area.hidden = true;
  area.rows = 4;
  area.setAttribute("aria-label", words.copy);
  const none = () => (note.textContent = words.none);
  const rescue = (use) => () => saved().then((text) => (text ? use(text) : none()), none);
  const show = (text) => {
    area.value = text;
    area.hidden = false;
    area.focus();
    area.select();
    note.textContent = words.copyHint;
  };
  const actions = element("div", "", "actions");
  actions.append(
    button(words.reload, "btn btn--go", () => location.reload()),
    button(words.save, "btn btn--alt", rescue((text) => {
      download(words.file, text);
      // Chat programs drop such files without a word.
      show(text);
    })),
    button(words.copy, "btn btn--alt", rescue((text) => {
      show(text);
      if (navigator.clipboard) {
        navigator.clipboard.writeText(text).then(() => (note.textContent = words.copied), () => {});
      }
    })),
  );
  const title = element("h2", words.panic);
  title.tabIndex = -1;
  banner.lang = language();
  banner.append(title, element("p", words.panicBody), actions, note, area, element("p", String(message).slice(0, 300), "small soft mono"));
  banner.hidden = false;
  title.focus();
}

// Extensions and chat programs put their own scripts into pages; their errors are not ours.
const stem = (at.js || "").split("/").pop().replace(/\.js$/, "");
function watch(error) {
  const trap = typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  const ours = error instanceof Error && stem && String(error.stack).includes(stem);
  if (trap || ours) panicked(error);
}
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));

let seal = null;

globalThis.guong = {
  panicked,
  saved,
  // After a failure the next call tries again.
  seal() {
    if (!seal) {
      seal = load(at.sealJs, at.sealWasm, 0, () => {});
      seal.catch(() => (seal = null));
    }
    return seal;
  },
};

function line(text) {
  const place = document.querySelector(".boot__text");
  if (place) place.textContent = text;
}

function failed(kind) {
  const words = say();
  const place = document.querySelector(".boot__fail");
  if (!place) return panicked(kind);
  line("");
  place.textContent = "";
  place.lang = language();
  place.setAttribute("role", "alert");
  place.append(element("p", words[kind]), element("p", words.safe, "small"));
  place.append(button(words.reload, "btn btn--alt", () => location.reload()));
  place.hidden = false;
}

async function start() {
  if (!capable()) return failed("old");
  const words = say();
  const kilobytes = (length) => Math.ceil(length / 1000);
  line(words.loading);
  try {
    await load(at.js, at.wasm, Number(at.wasmBytes) || 0, (length, total) => {
      const of = total > length ? ` / ${kilobytes(total)}` : "";
      line(length === total ? words.starting : `${words.loading} ${kilobytes(length)}${of} KB`);
    });
  } catch (error) {
    if (error.kind) failed(error.kind);
    else panicked(error);
  }
}

start();
