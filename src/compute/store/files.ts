import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { z } from "zod";
import { CliError } from "../error.ts";

const WRITE_ADVICE: Record<string, string> = {
  ENOSPC:
    "The disk is full: free some space and run the same command again; finished runs are kept.",
  EACCES: "Check the permissions of the folder, or name another place.",
  EPERM: "Check the permissions of the folder, or name another place.",
  EROFS: "The file system is read-only: name another place.",
  ENOTDIR: "A part of the path is a file: name another place.",
  EISDIR: "That is a folder: name a file.",
};

/** Writes all or nothing, making folders as needed. Throws `CliError` when it cannot. */
export function writeFile(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileAtomic.sync(path, text);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new CliError(
      `cannot write ${path}: ${message}`,
      WRITE_ADVICE[code] ?? "Name another place.",
    );
  }
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
    value = JSON.parse(text);
  } catch (error) {
    throw new CliError(`malformed JSON in ${name}: ${(error as Error).message}`, advice);
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw new CliError(
    `invalid ${name}: ${checked.error.issues.map(describe(value)).join("; ")}`,
    advice,
  );
}

const describe = (root: unknown) => (issue: z.core.$ZodIssue) => {
  const at = issue.path.reduce<string>(
    (path, key) => path + (typeof key === "number" ? `[${key}]` : `.${String(key)}`),
    "$",
  );
  const value = issue.path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
  const quoted = value === undefined ? "" : ` (got ${quote(value)})`;
  return `${at}: ${issue.message}${quoted}`;
};

function quote(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
