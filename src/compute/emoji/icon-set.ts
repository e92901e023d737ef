import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { CliError } from "../error.ts";
import { IconFile, IconInfo } from "../schemas/icon-set.ts";

/** The five design systems that draw the emoji, by the name of their Iconify package. */
export const EMOJI_SETS = ["noto", "twemoji", "openmoji", "fluent-emoji-flat", "emojione"] as const;
export type EmojiSet = (typeof EMOJI_SETS)[number];

/** One set as its package has it: drawings by name, and where they come from. */
export interface IconSet extends IconFile {
  set: string;
  /** Version of the package. */
  version: string;
  info: IconInfo;
}

const require = createRequire(import.meta.url);

/** Reads a set from its package. Throws `CliError` where that is missing or is no icon set. */
export function openIconSet(set: string): IconSet {
  const name = `@iconify-json/${set}`;
  const read = <S extends z.ZodType>(file: string, schema: S): z.output<S> => {
    try {
      return schema.parse(JSON.parse(readFileSync(require.resolve(`${name}/${file}`), "utf8")));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === "MODULE_NOT_FOUND" || code === "ENOENT")
        throw new CliError(`missing icon package: ${name}`, "Run: npm ci");
      const what = error instanceof z.ZodError ? z.prettifyError(error) : message;
      throw new CliError(`invalid icon package: ${name}/${file}: ${what}`, "Run: npm ci");
    }
  };
  return {
    ...read("icons.json", IconFile),
    set,
    version: read("package.json", z.object({ version: z.string() })).version,
    info: read("info.json", IconInfo),
  };
}

/** Every name of a set, of icons and of aliases. */
export function namesOf({ icons, aliases }: IconSet): string[] {
  return [...Object.keys(icons), ...Object.keys(aliases)];
}
