import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { z } from "zod";
import { CliError } from "../error.ts";
import { describeIssue, valueOfJson } from "./json.ts";

const WRITE_ADVICE: Record<string, string> = {
  ENOSPC:
    "The disk is full: free some space and run the same command again; finished runs are kept.",
  EACCES: "Check the permissions of the folder, or name another place.",
  EPERM: "Check the permissions of the folder, or name another place.",
  EROFS: "The file system is read-only: name another place.",
  ENOTDIR: "A part of the path is a file: name another place.",
  EISDIR: "That is a folder: name a file.",
};

/**
 * Writes all or nothing, making folders as needed; a pipe or a device is written as it stands.
 * Throws `CliError` when it cannot.
 */
export function writeFile(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    // The atomic way renames a new file over the old one, which would do away with a device.
    if (isSpecial(path)) writeFileSync(path, text);
    else writeFileAtomic.sync(path, text);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Throws as `writeFile` would, while the work whose outcome goes there is still to be done. */
export function checkWritable(path: string): void {
  try {
    if (statSync(resolve(path), { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
    makeFolder(dirname(path));
    if (isSpecial(path)) accessSync(path, constants.W_OK);
    else {
      const probe = `${path}.${process.pid}`;
      writeFileSync(probe, "", { flag: "wx" });
      rmSync(probe);
    }
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** The `CliError` for a path that the system does not let us write. */
export function cannotWrite(path: string, error: unknown): CliError {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return new CliError(
    `cannot write ${path || '""'}: ${message}`,
    WRITE_ADVICE[code] ?? "Name another place.",
  );
}

/** Whether something is there that is no file and no folder, behind a link or not. */
function isSpecial(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/**
 * Makes a folder and those above it. Node's own recursive mkdir never returns where the kernel
 * answers ENOENT, as under /proc.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; // made meanwhile
  }
}

/** The text of a file, or null if there is none. Throws `CliError` when it cannot be read. */
export function readTextIfAny(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    throw new CliError(`cannot read ${path}: ${message}`, "Check the path and its permissions.");
  }
}

/**
 * Parses and checks JSON. Throws `CliError` that names the file and the JSON path of every fault;
 * `advice` says what to do about it.
 */
export function parseJson<S extends z.ZodType>(
  text: string,
  schema: S,
  name: string,
  advice: string,
): z.output<S> {
  let value: unknown;
  try {
    value = valueOfJson(text);
  } catch (error) {
    throw new CliError(`malformed JSON in ${name}: ${(error as Error).message}`, advice);
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw new CliError(
    `invalid ${name}: ${checked.error.issues.map((issue) => describeIssue(value, issue)).join("; ")}`,
    advice,
  );
}
