import { execFileSync } from "node:child_process";
import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { CliError } from "../../../src/compute/error.ts";
import {
  checkWritable,
  parseJson,
  readTextIfAny,
  writeFile,
} from "../../../src/compute/store/files.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const schema = z.strictObject({ pairs: z.array(z.int()) });
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

it("makes the folders it writes into", () => {
  const path = join(folder, "a/b/c.json");
  writeFile(path, "text");
  expect(readFileSync(path, "utf8")).toBe("text");
});

it("says what to do when a folder on the way is a file", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(() => {
    writeFile(join(file, "x.json"), "");
  }).toThrow(CliError);
});

it("writes into a pipe, through a link to it too, and leaves it a pipe", () => {
  const pipe = join(folder, "pipe");
  const link = join(folder, "link");
  execFileSync("mkfifo", [pipe]);
  symlinkSync(pipe, link);
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  const bytes = Buffer.alloc(16);
  for (const path of [pipe, link]) {
    checkWritable(path);
    writeFile(path, `into ${path.slice(-4)}`);
    expect(bytes.toString("utf8", 0, readSync(reader, bytes))).toBe(`into ${path.slice(-4)}`);
  }
  closeSync(reader);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

it("knows before the work that its outcome can be written, and leaves nothing behind", () => {
  const kept = join(folder, "kept.json");
  writeFileSync(kept, "kept");
  checkWritable(kept);
  checkWritable(join(folder, "new.json"));
  expect(readFileSync(kept, "utf8")).toBe("kept");
  expect(readdirSync(folder)).toEqual(["kept.json"]);
});

it("knows before the work that its outcome cannot be written, and why", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const check = (path: string) => () => {
    checkWritable(path);
  };
  expect(check(folder)).toThrow(`cannot write ${folder}: it is a folder`);
  expect(check("")).toThrow('cannot write "": it is a folder');
  expect(check(join(file, "x.json"))).toThrow(/^cannot write .*x\.json: ENOTDIR/);
  expect(check("/proc/nowhere/x.json")).toThrow("cannot write /proc/nowhere/x.json: ENOENT");
  expect(existsSync(join(folder, "x.json"))).toBe(false);
});

it("takes a missing file for none", () => {
  expect(readTextIfAny(join(folder, "none"))).toBeNull();
});

it("names the JSON path and the value of a fault", () => {
  expect(() => parseJson('{"pairs": [1, 2.5]}', schema, "x.json", "Correct it.")).toThrow(
    /^invalid x\.json: \$\.pairs\[1\]: .*\(got 2\.5\)$/,
  );
});

it("names an unknown key", () => {
  expect(() => parseJson('{"pairs": [], "pears": 1}', schema, "x.json", "")).toThrow(/"pears"/);
});

it("says that JSON is malformed", () => {
  expect(() => parseJson('{"pairs": [', schema, "x.json", "")).toThrow(
    /^malformed JSON in x\.json/,
  );
});
