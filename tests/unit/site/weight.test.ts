import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgeWeights } from "../../site/weight.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The weight check of a page that loads a style sheet and a script with an import. */
function weigh(css: number, js: number) {
  const dist = temporaryFolder();
  // Random text hardly shrinks.
  const text = (bytes: number) => randomBytes(bytes / 2).toString("hex");
  writeFileSync(join(dist, "a.css"), text(css));
  writeFileSync(join(dist, "a.js"), 'import"./b.js";');
  writeFileSync(join(dist, "b.js"), `// ${text(js)}`);
  const html = '<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>';
  return judgeWeights(dist, [{ path: "/p/", file: "p/index.html", html }])[0]!;
}

test("a light page passes", () => {
  expect(weigh(50_000, 20_000).ok).toBe(true);
});

test("style sheets count with the page, imports with the scripts", () => {
  expect(weigh(130_000, 20_000).actual).toMatch(/^HTML and CSS: /);
  expect(weigh(50_000, 70_000).actual).toMatch(/^JavaScript: /);
});
