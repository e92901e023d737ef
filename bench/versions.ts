import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The version of a package that is installed. */
export const packageVersion = (name: string): string =>
  (require(`${name}/package.json`) as { version: string }).version;
