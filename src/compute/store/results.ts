import { ARTEFACTS, EXTENDED } from "../artefacts.ts";
import { CliError } from "../error.ts";
import { Provenance, ResultFile, Seal } from "../schemas/result.ts";
import { canonicalJson } from "./canonical.ts";
import { parseJson, readTextIfAny, writeFile } from "./files.ts";
import { foldersOf, type Folders } from "./folders.ts";
import { sha256 } from "./hash.ts";

/** A result with the seal it was written under. */
export interface Sealed {
  result: ResultFile;
  seal: Seal;
}

const again = (artefact: string) => `Run: npm run compute -- ${artefact} --force`;

/** Writes result, seal and provenance, the seal last: an interrupted write shows as unsealed. */
export function writeResult(
  folders: Folders,
  result: ResultFile,
  hashes: Pick<Seal, "spec" | "code">,
  provenance: Provenance,
): void {
  const { artefact } = result;
  const text = canonicalJson(ResultFile.parse(result));
  const seal: Seal = { artefact, ...hashes, result: sha256(text) };
  writeFile(folders.result(artefact), text);
  writeFile(folders.provenance(artefact), canonicalJson(Provenance.parse(provenance)));
  writeFile(folders.seal(artefact), canonicalJson(seal));
}

/**
 * The sealed result of an artefact, or null if there is none.
 * Throws `CliError` naming the file when it is corrupt or was edited by hand.
 */
export function readResult(folders: Folders, artefact: string): Sealed | null {
  const text = readTextIfAny(folders.result(artefact));
  const sealText = readTextIfAny(folders.seal(artefact));
  if (text === null) return null;
  const file = folders.result(artefact);
  const result = parseJson(text, ResultFile, file, again(artefact));
  if (sealText === null) throw new CliError(`${file} has no seal`, again(artefact));
  const seal = parseJson(sealText, Seal, folders.seal(artefact), again(artefact));
  if (seal.result !== sha256(text))
    throw new CliError(
      `${file} was edited by hand or damaged: its bytes are not those that were sealed`,
      again(artefact),
    );
  return { result, seal };
}

/** How a result came about. Throws `CliError` naming the file when it is missing or malformed. */
export function readProvenance(folders: Folders, artefact: string): Provenance {
  const file = folders.provenance(artefact);
  return parseJson(readTextIfAny(file) ?? "", Provenance, file, again(artefact));
}

/** Every sealed result there is, of both tiers, in the order of the registry. */
export function readResults(data = "data"): ResultFile[] {
  const folders = foldersOf(data);
  const ids = [...ARTEFACTS.map(({ id }) => id), ...EXTENDED];
  return ids.flatMap((id) => readResult(folders, id)?.result ?? []);
}
