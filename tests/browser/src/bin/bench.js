(() => {
  const chosen = [], answered = [], parts = [];
  window.__times = { chosen, answered, parts };
  let mark = null;
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...a) {
    if (mark && !mark.put) { mark.put = performance.now(); }
    return put.apply(this, a);
  };
  const txn = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...a) { const t = txn.apply(this, a); if (mark && !mark.tx) { mark.tx = performance.now(); t.addEventListener("complete", () => { if (mark && !mark.complete) mark.complete = performance.now(); }); } return t; };
  const painted = (then) => requestAnimationFrame(() => { if (mark) mark.raf1 = performance.now(); requestAnimationFrame(then); });
  addEventListener("click", (event) => {
    const began = event.timeStamp;
    if (event.target.closest("[data-testid=submit]")) {
      mark = { began, click: performance.now() };
      const heading = () => document.getElementById("heading")?.innerText;
      const before = heading();
      const m = mark;
      const look = new MutationObserver(() => {
        m.mut ??= performance.now();
        const h = heading();
        if ((h ?? before) === before) return;
        m.mut2 = performance.now();
        look.disconnect();
        painted(() => { const now = performance.now(); answered.push(now - began);
          parts.push([m.click-began, m.tx-m.click, m.put-m.tx, m.complete-m.put, m.mut-m.complete, m.mut2-m.mut, m.raf1-m.mut2, now-m.raf1]); mark = null; });
      });
      look.observe(document.documentElement, { childList: true, subtree: true });
    } else if (event.target.matches(".opt input, .item input")) {
      requestAnimationFrame(() => requestAnimationFrame(() => chosen.push(performance.now() - began)));
    }
  }, true);
})();
