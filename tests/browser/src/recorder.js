// Served and put before every other script by the test's server: what the page itself sees go wrong. A driver's own
// scripts are exempt from parts of the policy, so only a script of the page may judge. Reports go to the server, where
// reloads and killed browsers cannot take them away.
(() => {
  const base = new URL("./", document.currentScript.src);
  window.__pending = 0;
  const report = (kind, text) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ kind, text: String(text).slice(0, 1500), page: location.hash.slice(0, 60) }));
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    window.__pending += 1;
    fetch(new URL(`__report/${hex}`, base), { keepalive: true }).catch(() => {}).finally(() => (window.__pending -= 1));
  };
  document.addEventListener("securitypolicyviolation", (event) =>
    report("violation", `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
  addEventListener("error", (event) => report("error", (event.error && `${event.message} ${event.error.stack}`) || event.message || `${event.target.tagName} ${event.target.src || event.target.href}`), true);
  addEventListener("unhandledrejection", (event) => report("rejection", (event.reason && event.reason.stack) || event.reason));
  for (const name of ["error", "warn"]) {
    const usual = console[name];
    console[name] = (...words) => {
      report(`console.${name}`, words.join(" "));
      usual.apply(console, words);
    };
  }
  // For the test of this recorder: two things that the policy forbids, done by the page.
  window.__provoke = () => {
    const made = document.createElement("p");
    made.setAttribute("style", "color: red");
    document.body.append(made);
    const image = document.createElement("img");
    image.src = "http://192.0.2.1/x.png";
    document.body.append(image);
  };
})();
