import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a node_modules folder holds, so that an installation can be undone. */
export interface Snapshot {
  folder: string;
  entries: ReadonlySet<string>;
  /** npm's own list of what is there; null where it keeps none. */
  list: string | null;
}

/** npm's own list, next to the packages. */
const LIST = ".package-lock.json";

/** Notes the packages of a node_modules folder, by name, and the commands in its .bin. */
export function takeSnapshot(folder: string): Snapshot {
  const list = join(folder, LIST);
  return {
    folder,
    entries: new Set(entriesOf(folder)),
    list: existsSync(list) ? readFileSync(list, "utf8") : null,
  };
}

/**
 * Takes away what came since, half-written or whole. Where npm took something away as well, as it does
 * with optional packages of other machines, its list goes too: without one it looks for itself.
 */
export function restore({ folder, entries, list }: Snapshot): void {
  const now = new Set(entriesOf(folder));
  for (const entry of now)
    if (!entries.has(entry)) rmSync(join(folder, entry), { recursive: true, force: true });
  const whole = [...entries].every((entry) => now.has(entry));
  if (whole && list !== null) writeFileSync(join(folder, LIST), list);
  else rmSync(join(folder, LIST), { force: true });
}

/** `name`, `@scope/name` and `.bin/name`; also what npm moved aside, as `.name-Ab12Cd`. */
function entriesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) =>
    name.startsWith("@") || name === ".bin"
      ? readdirSync(join(folder, name)).map((inner) => join(name, inner))
      : name === LIST
        ? []
        : [name],
  );
}
