import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hashSources } from "../../../src/compute/store/sources.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function project(files: Record<string, string>): string {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}
const files = {
  "a.ts": "import { b } from './b.ts';\nexport const a = b + 1;\n",
  "b.ts": "/** Why. */\nexport const b: number = 2;\n",
};
const hashWith = (change: Partial<typeof files>) =>
  hashSources(["a.ts"], project({ ...files, ...change }));

it("is the same in every clone", () => {
  const root = project(files);
  const clone = temporaryFolder();
  cpSync(root, clone, { recursive: true });
  expect(hashSources(["a.ts"], clone)).toBe(hashSources(["a.ts"], root));
});

it("does not change with comments, types or spacing", () => {
  const same = { "b.ts": "// Another reason.\nexport const   b = 2;\n" };
  expect(hashWith(same)).toBe(hashWith({}));
});

it("changes with a constant of an imported file", () => {
  expect(hashWith({ "b.ts": "export const b = 3;\n" })).not.toBe(hashWith({}));
});
