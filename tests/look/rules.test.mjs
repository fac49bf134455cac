// What keeps the look in one place: colours and sizes live in tokens.css, and no page needs a style attribute.
import assert from "node:assert/strict";
import test from "node:test";
import { brotliCompressSync } from "node:zlib";
import { statSync } from "node:fs";
import { asset, bare, here, order, pages, sheets } from "./css.mjs";

const LAYERED = ["fonts.css", "print.css"];

/** Everything in a sheet that only tokens.css may say. */
function forbidden(sheet) {
  const text = bare(sheet);
  return [
    ...text.matchAll(/#[0-9A-Fa-f]{3,8}\b/g),
    ...text.matchAll(/\b(?:rgba?|hsla?|oklch|oklab|lab|lch|color-mix)\(/g),
    ...[...text.matchAll(/-?\d*\.?\d+px\b/g)].filter(([size]) => !/^-?1px$/.test(size)),
  ].map(([found]) => found);
}

test("colours and sizes stand in tokens.css only", () => {
  for (const name of sheets().filter((name) => name !== "tokens.css")) {
    assert.deepEqual(forbidden(asset(`styles/${name}`)), [], name);
  }
});

test("the guard sees what it must and lets pass what it may", () => {
  for (const [sheet, expected] of [
    ["a { color: #fff }", ["#fff"]],
    ["a { color: rgb(0 0 0) }", ["rgb("]],
    ["a { margin: 2px 1px -1px }", ["2px"]],
    ["/* #fff 9px */ a { mask: url(\"data:#fff\"); content: \"#fff\" }", []],
  ]) {
    assert.deepEqual(forbidden(sheet), expected, sheet);
  }
});

test("every sheet is in order.txt, once; tokens come first, print last; rules live in layers", () => {
  assert.deepEqual([...order()].sort(), sheets());
  assert.equal(order()[0], "tokens.css");
  assert.equal(order().at(-1), "print.css");
  for (const name of sheets().filter((name) => !LAYERED.includes(name))) {
    assert.match(bare(asset(`styles/${name}`)).trim(), /^@layer /, name);
  }
});

test("the kit shows the same sheets in the same order", () => {
  const shown = [...here("look.css").matchAll(/@import url\("\.\.\/\.\.\/assets\/styles\/([^"]+)"\)/g)].map(([, name]) => name);
  assert.deepEqual(shown, order());
});

test("no page has a style attribute or an inline script; every class has a style, every icon a drawing", () => {
  const styled = new Set([...sheets().map((name) => bare(asset(`styles/${name}`))), bare(here("look.css"))].flatMap((sheet) => [...sheet.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name]) => name)));
  // Names that say a state or are for scripts; what they mark is styled by its element.
  const bareMarks = new Set(["boot__bar", "field--error", "meter__label", "saved--saving"]);
  const drawn = new Set([...asset("icons.svg").matchAll(/id="([^"]+)"/g)].map(([, id]) => id));
  for (const name of pages()) {
    const page = here(name);
    assert.doesNotMatch(page, /\sstyle\s*=|<style|\son\w+\s*=|<script(?![^>]*\ssrc=)/, name);
    const classes = [...page.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list]) => list.split(/\s+/).filter(Boolean));
    assert.deepEqual(classes.filter((one) => !styled.has(one) && !bareMarks.has(one)), [], name);
    assert.deepEqual([...page.matchAll(/href="#(i-[^"]+)"/g)].map(([, id]) => id).filter((id) => !drawn.has(id)), [], name);
  }
});

test("sizes", () => {
  const brotli = (text) => brotliCompressSync(Buffer.from(text)).length;
  const bytes = (path) => statSync(new URL(`../../assets/${path}`, import.meta.url)).size;
  const joined = order().map((name) => asset(`styles/${name}`).replace(/\/\*[\s\S]*?\*\//g, "")).join("");
  for (const [what, found, most] of [
    ["styles, brotli", brotli(joined), 10 * 1024],
    ["fonts of the first load", bytes("fonts/be-vietnam-pro-400.woff2") + bytes("fonts/be-vietnam-pro-700.woff2"), 21 * 1024],
    ["icons, raw", asset("icons.svg").length, 8 * 1024],
    ["icons, brotli", brotli(asset("icons.svg")), 2560],
    ["scene, raw", asset("scene.svg").length, 10 * 1024],
    ["scene, brotli", brotli(asset("scene.svg")), 4 * 1024],
  ]) {
    assert.ok(found <= most, `${what}: ${found} bytes, at most ${most}`);
  }
});
