// The last resort, without wasm: when the program stops, a banner that offers to load the page again or to take
// everything saved out of the device. Works with whatever `boot.js` has set up by then; hands out what notices offer too.

const EXPORT_MS = 8000;

// What goes into a file: runs and whose they are. Never the device's key, nor the mark of an erasure.
const OURS = /^(run|profile)\//;

const TEXT = {
  vi: {
    panic: "Chương trình dừng giữa chừng",
    panicBody: "Đây là lỗi của chương trình, không phải do Anh/Chị. Những câu đã báo “Đã lưu” vẫn còn trên máy này. Tải lại trang để học tiếp; muốn chắc hơn thì lưu bài ra tệp hoặc chép thành chữ trước.",
    save: "Lưu bài ra tệp",
    copy: "Chép bài thành chữ",
    none: "Không đọc được bài nào đã lưu trên máy này.",
    copyHint: "Giữ ngón tay trên khung dưới đây, chọn tất cả, rồi chép. Hoặc bấm Ctrl+C.",
    copied: "Đã chép. Dán vào ghi chú để giữ.",
    file: "guong-bai-da-luu.json",
    reload: "Tải lại trang",
  },
  en: {
    panic: "The program has stopped",
    panicBody: "This is a fault of the program, not yours. Answers marked “Saved” are still on this device. Load the page again to go on; to be on the safe side, save your work to a file or copy it as text first.",
    save: "Save my work to a file",
    copy: "Copy my work as text",
    none: "No saved work could be read on this device.",
    copyHint: "Hold a finger on the box below, select all, then copy. Or press Ctrl+C.",
    copied: "Copied. Paste it into a note.",
    file: "guong-saved-work.json",
    reload: "Load the page again",
  },
};

// What the database holds but the device's key, as it is.
function stored() {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("storage does not answer")), EXPORT_MS);
    const opening = indexedDB.open("guong");
    // None there: leave none behind, or the program would find one without stores.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      const transaction = database.transaction(["records", "quarantine"], "readonly");
      const found = { guong: "saved", format: 1, records: [], quarantine: [] };
      for (const name of ["records", "quarantine"]) {
        const store = transaction.objectStore(name);
        store.openCursor().onsuccess = (event) => {
          const cursor = event.target.result;
          if (!cursor) return;
          const [key, slot] = cursor.key;
          if (OURS.test(key)) found[name].push({ key, slot, value: cursor.value });
          cursor.continue();
        };
      }
      transaction.oncomplete = () => {
        database.close();
        resolve(found);
      };
      transaction.onabort = () => {
        database.close();
        reject(transaction.error);
      };
    };
  });
}

// Everything saved and everything that could not be; null or an error where there is nothing.
async function saved() {
  const records = [];
  for (const [name, value] of guong.memory) {
    const [key, slot] = name.split("#");
    if (key.startsWith("run/")) records.push({ key, slot: Number(slot) || 0, value });
  }
  const found = await stored().catch((error) => {
    if (!records.length) throw error;
    return { guong: "saved", format: 1, records: [], quarantine: [] };
  });
  found.records.push(...records);
  return found.records.length || found.quarantine.length ? JSON.stringify(found, null, 1) : null;
}

function download(name, text) {
  const link = guong.element("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

function panicked(message) {
  const banner = document.getElementById("panic");
  if (guong.stopped || !banner) return;
  guong.stopped = true;
  const { element, button } = guong;
  const words = TEXT[guong.language()];
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
  banner.lang = guong.language();
  banner.append(title, element("p", words.panicBody), actions, note, area, element("p", String(message).slice(0, 300), "small soft mono"));
  banner.hidden = false;
  title.focus();
}

// Extensions and chat programs put their own scripts into pages; their errors are not ours.
const at = document.getElementById("boot").dataset;
const stems = [at.js, at.courseJs].map((js) => js.split("/").pop().replace(/\.js$/, ""));
function watch(error) {
  const trap = typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  const ours = error instanceof Error && stems.some((stem) => String(error.stack).includes(stem));
  if (trap || ours) panicked(error);
}
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));

globalThis.guong = Object.assign(globalThis.guong || {}, { panicked, saved });
