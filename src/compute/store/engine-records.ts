import { join } from "node:path";
import { CliError } from "../error.ts";
import { EngineRecord } from "../schemas/engine-record.ts";
import { canonicalJson } from "./canonical.ts";
import { parseJson, readTextIfAny, writeFile } from "./files.ts";

/** Where the record of a variant lies. */
export const recordFile = (variant: string, data = "data"): string =>
  join(data, "engines", `${variant}.json`);

/** What was measured of a variant, or null if nothing. Throws `CliError` naming file and fault. */
export function readRecord(variant: string, data = "data"): EngineRecord | null {
  const file = recordFile(variant, data);
  const text = readTextIfAny(file);
  if (text === null) return null;
  const advice = `Measure it again: npm run engines -- ${variant} --force`;
  const record = parseJson(text, EngineRecord, file, advice);
  if (record.variant !== variant)
    throw new CliError(`invalid ${file}: $.variant: is ${record.variant}`, advice);
  return record;
}

/** Writes a record, atomically. Throws `CliError` when it cannot. */
export function writeRecord(record: EngineRecord, data = "data"): void {
  writeFile(recordFile(record.variant, data), canonicalJson(EngineRecord.parse(record)));
}
