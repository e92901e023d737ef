import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CouldNotRun } from "./report.ts";

/** One built page. */
export interface Page {
  /** Relative to the built folder: `table-3/index.html`. */
  file: string;
  /** As a reader addresses it, without the base: `/table-3/`. */
  path: string;
  html: string;
}

const BUILD = "Run: npm run build";

/** Every HTML page of the built site. Throws `CouldNotRun` when nothing was built. */
export function readPages(dist: string): Page[] {
  if (!existsSync(join(dist, "index.html")))
    throw new CouldNotRun(`no built site in ${dist}/`, BUILD);
  return globSync("**/*.html", { cwd: dist })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted()
    .map((file) => ({
      file,
      path: `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
      html: readFileSync(join(dist, file), "utf8"),
    }));
}

/** The text of a file the site publishes. Throws `CouldNotRun` when it is not there. */
export function readPublished(dist: string, path: string): string {
  try {
    return readFileSync(join(dist, path), "utf8");
  } catch {
    throw new CouldNotRun(`the site publishes no ${path}`, BUILD);
  }
}
