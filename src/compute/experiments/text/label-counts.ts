import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The captions of the ImageNet validation images: each distinct text with its number of images. */
export const LABELS_FILE = "data/images/imagenet-labels.tsv";
/** Images of one class in the validation set. */
export const IMAGES_PER_CLASS = 50;

const text = readFileSync(new URL(`../../../../${LABELS_FILE}`, import.meta.url), "utf8");

/** SHA-256 of the file: a setting, so that another list of captions makes the result stale. */
export const labelsHash = createHash("sha256").update(text).digest("hex");

/** A caption and how many images carry it. */
export interface LabelCount {
  label: string;
  images: number;
}

/** The captions of the file in its order. Throws `invalid label count: LINE`. */
export const labelCounts = (): LabelCount[] => parseLabelCounts(text);

/** Lines of `text, tab, whole number`; a last empty line is none. */
export function parseLabelCounts(lines: string): LabelCount[] {
  return lines
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => {
      const [, label, images] = /^([^\t]+)\t([1-9]\d*)$/.exec(line) ?? [];
      if (label === undefined) throw new Error(`invalid label count: ${line}`);
      return { label, images: Number(images) };
    });
}
