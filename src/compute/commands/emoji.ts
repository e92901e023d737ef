import { stdout } from "node:process";
import type { Command } from "commander";
import { CliError } from "../error.ts";
import { EMOJI_SETS, type EmojiSet } from "../emoji/icon-set.ts";
import { createProgress, duration } from "./progress.ts";

export interface EmojiOptions {
  out: string;
  size: number;
  sets?: EmojiSet[];
  limit?: number;
  names?: string[];
}

/** Largest side in pixels; beyond it a slip of the keyboard fills the disk. */
const LARGEST = 2048;

/** Adds `emoji` to the command line. */
export function addEmoji(program: Command): void {
  program
    .command("emoji")
    .description("render emoji of five design systems as a folder of captioned images")
    .requiredOption("--out <folder>", "one sub-folder per caption, one image per set in it")
    .option("--size <pixels>", "width and height", parseSize, 224)
    .option("--sets <a,b>", `which of ${EMOJI_SETS.join(", ")} (default: all)`, parseSets)
    .option("--limit <n>", "only the first n captions", parseLimit)
    .option("--names <a,b>", "only these emoji, such as red-heart,koala", parseNames)
    .action(renderEmoji);
}

/**
 * Renders emoji into `out` with progress on standard error, and prints what there is then. Throws
 * `CliError` for a missing icon package, a name that a set lacks, and a folder that cannot be used.
 */
export async function renderEmoji(options: EmojiOptions): Promise<void> {
  // Only this command needs sharp, and every command passes through here.
  const { renderFolder } = await import("../emoji/render-folder.ts");
  const start = performance.now();
  const progress = createProgress();
  const { out, sets = EMOJI_SETS, ...rest } = options;
  const { settings, dropped, finished } = await renderFolder({
    ...rest,
    folder: out,
    sets,
    onImage: (done, total) => {
      progress.update(done / total, `${done} of ${total} images`);
    },
  }).finally(() => {
    progress.end();
  });
  const seconds = duration(performance.now() - start);
  const images = Object.keys(finished.images).length;
  const lines = [
    `${images} images at ${settings.size} px in ${out} after ${seconds}; ` +
      `captions: ${settings.names.length}; sha256: ${finished.hash}`,
    ...dropped.map(
      ({ name, sameAs, sets: where }) =>
        `left out: ${name}, the same drawing as ${sameAs} in ${where.join(", ")}`,
    ),
    ...finished.identical.map((group) => `the same image: ${group.join(", ")}`),
  ];
  stdout.write(lines.map((line) => `${line}\n`).join(""));
}

function list(text: string): string[] {
  return [...new Set(text.split(",").map((item) => item.trim()))].filter((item) => item !== "");
}

/** Reads `noto,twemoji`. Throws `CliError` for a set that does not exist. */
export function parseSets(text: string): EmojiSet[] {
  const sets = list(text);
  const unknown = sets.find((set) => !(EMOJI_SETS as readonly string[]).includes(set));
  if (unknown !== undefined || sets.length === 0)
    throw new CliError(
      `unknown emoji set: ${unknown ?? text}`,
      `There are: ${EMOJI_SETS.join(", ")}.`,
    );
  return sets as EmojiSet[];
}

function parseNames(text: string): string[] {
  const names = list(text);
  if (names.length === 0)
    throw new CliError(`no names in "${text}"`, "Name emoji as Iconify does, such as red-heart.");
  return names;
}

function parseSize(text: string): number {
  return whole(text, LARGEST, "size");
}

function parseLimit(text: string): number {
  return whole(text, Number.MAX_SAFE_INTEGER, "limit");
}

function whole(text: string, largest: number, what: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1 || value > largest)
    throw new CliError(`invalid ${what}: ${text}`, `Give a whole number from 1 to ${largest}.`);
  return value;
}
