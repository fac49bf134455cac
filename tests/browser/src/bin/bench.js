// Put into the page before everything else: times from a person's press to what it shows, by the page's own clock.
(() => {
  const chosen = [], answered = [];
  window.__times = { chosen, answered };
  // The second frame begins when the first, with what was changed, has been handed on for painting.
  const painted = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  addEventListener("click", (event) => {
    const began = event.timeStamp;
    if (event.target.closest("[data-testid=submit]")) {
      // The feedback has a heading of its own, and so has the next decision of a branch. Its text is asked for in a way that
      // makes the browser lay nothing out for the sake of the measurement.
      const heading = () => document.getElementById("heading")?.textContent;
      const before = heading();
      const look = new MutationObserver(() => {
        if ((heading() ?? before) === before) return;
        look.disconnect();
        painted(() => answered.push(performance.now() - began));
      });
      look.observe(document.documentElement, { childList: true, subtree: true });
    } else if (event.target.closest("[id^=option-], [id^=item-], [id^=trust-]")) {
      painted(() => chosen.push(performance.now() - began));
    }
  }, true);
})();
