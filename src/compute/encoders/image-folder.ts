import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { CliError } from "../error.ts";
import type { LabelsFile } from "./labels-file.ts";

/** One image and the text it belongs to. */
export interface LabelledImage {
  /** Path below the folder, with slashes. */
  file: string;
  label: string;
  bytes: number;
}

const IMAGE = /^\.(jpe?g|png|webp|gif|tiff?|avif)$/i;

const ADVICE =
  "Give one sub-folder per label, named by its text, or --labels FILE with lines of name, tab, text, where a name is that of an image or of a sub-folder.";

/**
 * The images of a folder in the order of their paths: of sub-folders, whose names are the labels
 * unless the labels file names them, or of a flat folder, each named in the labels file. Files whose
 * names are hidden are passed over, and so are those beside the sub-folders that are no images.
 *
 * Throws `CliError` for an empty sub-folder, an image without label, and where there is no image.
 */
export function listImages(folder: string, labels: LabelsFile | null): LabelledImage[] {
  const entries = visible(folder);
  const classes = entries.filter((name) => isFolder(join(folder, name)));
  const beside = entries.filter((name) => !classes.includes(name) && IMAGE.test(extname(name)));
  const images = [
    ...beside.map((file) => labelled(folder, file, labelOf(file, null, labels, folder))),
    ...classes.flatMap((name) => ofClass(folder, name, labels)),
  ];
  if (images.length === 0) throw new CliError(`missing images: ${folder} has none`, ADVICE);
  checkNames(images, labels);
  if (new Set(images.map(({ label }) => label)).size < 2)
    throw new CliError(`invalid labels: every image of ${folder} has the same`, ADVICE);
  return images.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** The distinct label texts, sorted. */
export function distinctLabels(images: readonly LabelledImage[]): string[] {
  return [...new Set(images.map(({ label }) => label))].toSorted();
}

function ofClass(folder: string, name: string, labels: LabelsFile | null): LabelledImage[] {
  const files = visible(join(folder, name));
  if (files.length === 0)
    throw new CliError(
      `invalid class folder: ${join(folder, name)} is empty`,
      "Put its images there, or delete it.",
    );
  return files.map((entry) => {
    const file = `${name}/${entry}`;
    return labelled(folder, file, labelOf(file, name, labels, folder));
  });
}

function labelOf(
  file: string,
  className: string | null,
  labels: LabelsFile | null,
  folder: string,
): string {
  const text =
    labels?.texts.get(file) ?? (className && (labels?.texts.get(className) ?? className));
  if (text) return text;
  const where = labels ? ` in ${labels.file}` : "";
  throw new CliError(`missing label: ${join(folder, file)} has none${where}`, ADVICE);
}

function labelled(folder: string, file: string, label: string): LabelledImage {
  const path = join(folder, file);
  if (isFolder(path))
    throw new CliError(`invalid class folder: ${path} is a folder in one`, ADVICE);
  // A link that leads nowhere is named when it is read.
  return { file, label, bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0 };
}

/** A name that labels nothing is a slip that would go unseen. */
function checkNames(images: readonly LabelledImage[], labels: LabelsFile | null): void {
  if (!labels) return;
  const known = new Set(images.flatMap(({ file }) => [file, file.split("/")[0]!]));
  const unknown = [...labels.texts.keys()].find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new CliError(`unknown image: ${unknown}, named in ${labels.file}`, ADVICE);
}

function visible(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .toSorted();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new CliError(`missing image folder: ${folder}`, ADVICE);
    throw new CliError(`cannot read ${folder}: ${message}`, ADVICE);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
