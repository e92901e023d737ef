import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of the site and of the data that may be spoilt. */
export interface Copy {
  dist: string;
  data: string;
}

/** Lends a fresh copy to `use` and removes it afterwards. */
export async function withCopy<T>(
  original: Copy,
  use: (copy: Copy) => T | Promise<T>,
): Promise<Awaited<T>> {
  const folder = mkdtempSync(join(tmpdir(), "constellations-self-test-"));
  const copy = { dist: join(folder, "dist"), data: join(folder, "data") };
  try {
    cpSync(original.dist, copy.dist, { recursive: true });
    cpSync(original.data, copy.data, { recursive: true });
    return await use(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Edits a JSON file in place. */
export function editJson<T>(file: string, edit: (value: T) => void): void {
  const value = JSON.parse(readFileSync(file, "utf8")) as T;
  edit(value);
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
