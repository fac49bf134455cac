// What layout.rs asks of the page: arguments are the question and a width in CSS pixels. The answer is a list of troubles.
const [question, width] = arguments;

const isDrawn = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const name = (element) => {
  const words = (element.getAttribute("aria-label") || element.innerText || "").trim().slice(0, 40);
  return `<${element.localName} class="${element.getAttribute("class") || ""}"> ${words}`;
};
const all = (css) => [...document.body.querySelectorAll(css)].filter(isDrawn);

// Said for people who listen, drawn for nobody.
const isForEars = (element) => element.closest(".sr, .skip, #sprite");

function troubles() {
  const found = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > width) found.push(`scrolls sideways: ${wide} px at ${width}`);
  for (const element of all("*")) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
    if (isForEars(element) || element.closest("svg, textarea, input")) continue;
    if (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`cut at its side: ${name(element)}`);
    if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1) found.push(`cut at its foot: ${name(element)}`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const holder = text.parentElement;
    if (!text.data.trim() || holder.closest("textarea, noscript, script, style") || isForEars(holder) || !isDrawn(holder)) continue;
    range.selectNodeContents(text);
    const held = frame(holder);
    const box = held && !scrolls(held) && held.getBoundingClientRect();
    for (const line of range.getClientRects()) {
      const out = line.left < -1 || line.right > width + 1;
      // Letters may hang over by what a line's height has above and below them.
      const over = box && (line.left < box.left - 1 || line.right > box.right + 1 || line.top < box.top - 4 || line.bottom > box.bottom + 4);
      if (out || over) found.push(`${out ? "outside the page" : "outside its box"}: ${name(holder)}`);
    }
  }
  return found;
}

const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowY);

// The nearest element that is seen as a box.
function frame(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    const isBox = style.display !== "inline" && style.display !== "contents";
    if (isBox && (parseFloat(style.borderLeftWidth) > 0 || !/, 0\)$|^transparent$/.test(style.backgroundColor))) return at;
  }
  return null;
}

// WCAG 2.5.8 wants 24 px of everything but links inside sentences; what a thumb uses most shall have 44.
function targets() {
  const found = [];
  const main = ".btn, .icon-btn, .opt, .sure__row label, summary, .list a, .lang, .brand, .field input, textarea";
  for (const element of all("a[href], button, summary, input, textarea, select, [role=button]")) {
    if (element.matches(".skip")) continue;
    const target = (element.matches("input[type=radio], input[type=checkbox]") && element.closest("label")) ||
      (element.matches("input[type=file]") && document.querySelector(`label[for="${element.id}"]`)) || element;
    const { width: wide, height: high } = target.getBoundingClientRect();
    const style = getComputedStyle(target);
    if (style.display === "inline" && target.localName === "a") continue;
    const least = target.matches(main) ? 44 : 24;
    if (Math.min(wide, high) < least - 0.5) found.push(`${Math.round(wide)} × ${Math.round(high)} of ${least} px: ${name(target)}`);
  }
  return found;
}

function motion() {
  const running = document.getAnimations().map((one) => `${one.animationName || one.transitionProperty} of ${name(one.effect.target)}`);
  const timed = all("*").filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
  });
  return [...running, ...timed.map((element) => `may move: ${name(element)}`)];
}

// Rings and numbers that stand at the end of a line, away from the first of their words, in a page of any width.
function torn() {
  const found = [];
  const main = document.querySelector("main");
  for (let wide = 240; wide <= 420; wide += 4) {
    main.style.inlineSize = `${wide}px`;
    for (const spot of all(".spot")) {
      const ring = spot.querySelector(".pin").getBoundingClientRect();
      const [line] = spot.querySelector(".spot__said").getClientRects();
      if (ring.bottom < line.top || ring.top > line.bottom) found.push(`torn from its words at ${wide} px: ${name(spot)}`);
    }
  }
  main.style.inlineSize = "";
  return found;
}

return [...new Set({ troubles, targets, motion, torn }[question]())];
