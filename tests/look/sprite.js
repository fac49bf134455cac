// The built site carries the sprite inside its page; here it is fetched, so that pages stay readable.
const sprite = await (await fetch("../../assets/icons.svg")).text();
document.body.insertAdjacentHTML("afterbegin", sprite);
const icons = document.querySelector(".icons");
for (const symbol of icons ? document.querySelectorAll("symbol") : []) {
  icons.insertAdjacentHTML("beforeend", `<span title="${symbol.id}"><svg class="i" aria-hidden="true"><use href="#${symbol.id}"/></svg></span>`);
}
