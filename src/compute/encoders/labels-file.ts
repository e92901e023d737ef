import { z } from "zod";
import { CliError } from "../error.ts";
import { parseJson, readTextIfAny } from "../store/files.ts";

/** Label texts by the name of an image or of a sub-folder; two names may share a text. */
export interface LabelsFile {
  file: string;
  texts: ReadonlyMap<string, string>;
}

const ADVICE =
  'Give lines of name, tab, text, or name, comma, text; or a .json file {"name": "text"}.';

/** A first line that names the columns. */
const HEADER = /^(file(name)?|image|path|name)[\t,](label|text|caption|class)$/i;

/** Reads a labels file. Throws `CliError` naming the line that is none, or is there twice. */
export function readLabels(file: string): LabelsFile {
  const text = readTextIfAny(file);
  if (text === null) throw new CliError(`missing labels file: ${file}`, ADVICE);
  if (file.endsWith(".json")) {
    const whole = parseJson(text, z.record(z.string(), z.string().min(1)), file, ADVICE);
    return { file, texts: new Map(Object.entries(whole)) };
  }
  const texts = new Map<string, string>();
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === "" || (i === 0 && HEADER.test(line))) return;
    const [, name, label] = /^([^\t]+)\t([^\t]*\S[^\t]*)$/.exec(line) ?? splitAtComma(line);
    if (!name || !label)
      throw new CliError(`invalid ${file}: line ${i + 1} has no name and text`, ADVICE);
    if (texts.has(name))
      throw new CliError(`invalid ${file}: line ${i + 1} names ${name} again`, ADVICE);
    texts.set(name, label);
  });
  return { file, texts };
}

/** A text with a comma may be quoted; what is quoted inside is doubled. */
function splitAtComma(line: string): string[] {
  const [whole, name, quoted, bare] = /^([^\t,]+),(?:"((?:[^"]|"")*)"|(.*))$/.exec(line) ?? [];
  return whole === undefined ? [] : [whole, name!, (quoted?.replaceAll('""', '"') ?? bare!).trim()];
}
