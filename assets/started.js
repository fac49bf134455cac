// For browsers that do not know what boot.js is written in, and for a boot.js that never came. Plain ES3, no module.
window.onload = function () {
  if (!window.guong || !guong.seal) document.getElementById("not-started").hidden = false;
};
