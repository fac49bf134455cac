// Put into the page before everything else: times from a person's press to what it shows, by the page's own clock.
(() => {
  const chosen = [], answered = [];
  window.__times = { chosen, answered };
  // The second frame begins when the first, with what was changed, has been handed on for painting.
  const painted = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  addEventListener("click", (event) => {
    const began = event.timeStamp;
    if (event.target.closest("[data-testid=submit]")) {
      const look = new MutationObserver(() => {
        if (!document.querySelector("[data-testid=feedback]")) return;
        look.disconnect();
        painted(() => answered.push(performance.now() - began));
      });
      look.observe(document.documentElement, { childList: true, subtree: true });
    } else if (event.target.matches(".opt input")) {
      painted(() => chosen.push(performance.now() - began));
    }
  }, true);
})();
