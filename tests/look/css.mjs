// Reading our own sheets: enough CSS for flat rules, custom properties and colours, no more.
import { readFileSync, readdirSync } from "node:fs";

const assets = new URL("../../assets/", import.meta.url);

/** The text of a file under `assets/`. */
export const asset = (path) => readFileSync(new URL(path, assets), "utf8");

/** The text of a file in this folder. */
export const here = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

/** Names of the style files, as the folder has them. */
export const sheets = () => readdirSync(new URL("styles/", assets)).filter((name) => name.endsWith(".css")).sort();

/** Names in `order.txt`, in order, over both sheets: `[later]` begins the second. */
export const order = () => asset("styles/order.txt").split("\n").map((line) => line.split("#")[0].trim()).filter((name) => name && !name.startsWith("["));

/** Names of the pages of this folder. */
export const pages = () => readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".html")).sort();

/** A sheet without comments and without what stands in quotes or in url(…): nothing there is a style of ours. */
export const bare = (sheet) => sheet.replace(/\/\*[\s\S]*?\*\//g, "").replace(/url\("[^"]*"\)/g, "url()").replace(/"[^"]*"/g, '""');

/** Every rule as [at-rules around it, selector, declarations]. */
export function rules(sheet) {
  const found = [];
  const open = [];
  let text = "";
  for (const sign of bare(sheet)) {
    if (sign === "{") {
      open.push(text.trim());
      text = "";
    } else if (sign === "}") {
      const head = open.pop();
      if (!head.startsWith("@")) found.push([open.join(" "), head, text.trim()]);
      text = "";
    } else if (sign === ";" && open.length > 0 && open.at(-1).startsWith("@")) {
      text = "";
    } else if (sign === ";" && open.length === 0) {
      text = "";
    } else {
      text += sign;
    }
  }
  return found;
}

/** Custom properties that hold a hex colour, of the rules whose surroundings and selector fit. */
export function roles(sheet, around, selector) {
  const table = {};
  for (const [at, head, body] of rules(sheet)) {
    if (!around(at) || !head.split(",").some((one) => one.trim() === selector)) continue;
    for (const [, name, value] of body.matchAll(/--([\w-]+):\s*(#[0-9A-Fa-f]{6})/g)) table[name] = value;
  }
  return table;
}

/** Relative luminance of `#RRGGBB`, WCAG 2.x. */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two `#RRGGBB` colours, 1–21. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
