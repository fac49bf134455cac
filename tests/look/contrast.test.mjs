// The contrast of every pair of roles that meets on a screen, recomputed from the token file (WCAG 2.2 AA).
import assert from "node:assert/strict";
import test from "node:test";
import { asset, contrast, roles } from "./css.mjs";

const TEXT = 4.5;
const EDGE = 3;

const tokens = asset("styles/tokens.css");
const screen = (at) => at.includes("screen") && !at.includes("dark");
const light = roles(tokens, (at) => !at.includes("@media"), ":root");
const themes = {
  light,
  dark: { ...light, ...roles(tokens, (at) => at.includes("prefers-color-scheme: dark"), ":root") },
  night: { ...light, ...roles(tokens, screen, ".frame--night") },
  call: { ...light, ...roles(tokens, screen, ".call") },
  certificate: roles(tokens, (at) => !at.includes("@media"), ".cert__sheet"),
  print: { ...light, ...roles(tokens, (at) => at.includes("print"), ":root") },
};

const everywhere = ["light", "dark", "night", "certificate", "print"];
const pairs = [
  // text, grounds, least contrast, themes
  ["ink", ["paper", "sheet", "sunk", "river-wash", "lotus-wash", "sky-wash", "silt-wash", "brick-wash"], TEXT, everywhere],
  ["ink-soft", ["paper", "sheet", "sunk", "river-wash", "silt-wash", "sky-wash"], TEXT, everywhere],
  ["river", ["paper", "sheet", "river-wash"], TEXT, everywhere],
  ["on-river", ["river", "river-deep"], TEXT, everywhere],
  ["lotus", ["paper", "sheet", "lotus-wash"], TEXT, everywhere],
  ["sky", ["paper", "sheet", "sky-wash"], TEXT, everywhere],
  ["silt", ["paper", "sheet", "silt-wash"], TEXT, everywhere],
  ["brick", ["paper", "sheet", "brick-wash"], TEXT, everywhere],
  ["paper", ["ink"], TEXT, ["light", "dark"]],
  ["line-ui", ["paper", "sheet", "sunk", "river-wash"], EDGE, ["light", "dark", "night"]],
  ["river", ["sunk"], EDGE, ["light", "dark"]],
  ["silt", ["sunk"], EDGE, ["light", "dark"]],
  ["ink", ["sheet"], TEXT, ["call"]],
  ["ink-soft", ["sheet"], TEXT, ["call"]],
  ["river", ["sheet", "river-wash"], TEXT, ["call"]],
];

for (const [name, theme] of Object.entries(themes)) {
  test(`contrast, ${name}`, () => {
    const low = [];
    for (const [text, grounds, least, where] of pairs.filter((pair) => pair[3].includes(name))) {
      for (const ground of grounds) {
        assert.ok(theme[text] && theme[ground], `${name}: role ${text} or ${ground} is missing`);
        const found = contrast(theme[text], theme[ground]);
        if (found < least) low.push(`${text} on ${ground}: ${found.toFixed(2)}, needs ${least}`);
      }
    }
    assert.deepEqual(low, []);
  });
}

test("the measure itself: black on white is 21, a colour on itself is 1", () => {
  assert.equal(contrast("#000000", "#FFFFFF").toFixed(2), "21.00");
  assert.equal(contrast("#0B5F4F", "#0B5F4F"), 1);
});
