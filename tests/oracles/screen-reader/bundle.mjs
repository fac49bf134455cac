// Prints reader.js with everything it needs as one script, to be run inside a page.
import { buildSync } from "esbuild";

const { outputFiles } = buildSync({
  entryPoints: [new URL("reader.js", import.meta.url).pathname],
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "iife",
  target: "es2022",
  write: false,
});
process.stdout.write(outputFiles[0].text);
