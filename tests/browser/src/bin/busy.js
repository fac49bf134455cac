// Put into the page before everything else: tasks of more than 50 ms, and the frames of a scrolled page.
(() => {
  const busy = (window.__busy = []);
  new PerformanceObserver((list) => busy.push(...list.getEntries().map((entry) => entry.duration)))
    .observe({ type: "longtask", buffered: true });
  // As a thumb flicks: a screen's height every ten frames, from the top to the end.
  window.__scroll = (done) => {
    const frames = [];
    let before = performance.now(), still = 0, at = -1;
    const step = (now) => {
      frames.push(now - before);
      before = now;
      scrollBy({ top: 74, behavior: "instant" });
      still = scrollY === at ? still + 1 : 0;
      at = scrollY;
      if (still < 5 && frames.length < 1200) requestAnimationFrame(step);
      else done(frames.slice(1));
    };
    requestAnimationFrame(step);
  };
})();
