import { renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { cannotWrite, makeFolder } from "./files.ts";

/** Writes bytes all or nothing, making folders as needed. Throws `CliError` when it cannot. */
export function writeBytes(path: string, bytes: Uint8Array): void {
  const partial = `${path}.${process.pid}`;
  try {
    makeFolder(dirname(path));
    writeFileSync(partial, bytes);
    renameSync(partial, path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
