import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { expect, test } from "vitest";
import { parseSets, addEmoji } from "../../../src/compute/commands/emoji.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function run(...args: string[]): Promise<Command> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addEmoji(program);
  return program.parseAsync(["emoji", ...args], { from: "user" });
}

test("emoji renders the sets and names that are asked for", async () => {
  const out = join(temporaryFolder(), "emoji");
  await run("--out", out, "--size", "16", "--sets", "noto, openmoji", "--names", "koala");
  expect(existsSync(join(out, "koala/noto.png"))).toBe(true);
  expect(existsSync(join(out, "koala/openmoji.png"))).toBe(true);
  expect(existsSync(join(out, "koala/twemoji.png"))).toBe(false);
});

test.each([
  [["--size", "0"], "invalid size: 0"],
  [["--size", "4000"], "invalid size: 4000"],
  [["--limit", "1.5"], "invalid limit: 1.5"],
  [["--sets", "noto,notto"], "unknown emoji set: notto"],
  [["--sets", ","], "unknown emoji set: ,"],
  [["--names", ","], 'no names in ","'],
])("emoji refuses %j", async (args, message) => {
  await expect(run("--out", join(temporaryFolder(), "emoji"), ...args)).rejects.toThrow(message);
});

test("a set named twice counts once", () => {
  expect(parseSets("noto,noto")).toEqual(["noto"]);
});
