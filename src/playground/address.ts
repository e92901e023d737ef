import { ENGINE_FIELD } from "./engine-choice.ts";
import { FIELDS, readSettings, type Field, type RawSettings } from "./settings.ts";

/** What an address says: every field, and what in it was passed over, as sentences. */
export interface Read {
  raw: RawSettings;
  ignored: string[];
}

/** The query of an address with these fields, all of them, in one order. */
export function writeAddress(raw: RawSettings): string {
  return new URLSearchParams(FIELDS.map((field) => [field, raw[field]])).toString();
}

/**
 * The fields of an address's query; those it lacks, and those that say nothing valid, are taken
 * from `preset`, and the latter reported. Never throws.
 */
export function readAddress(query: string, preset: RawSettings): Read {
  const given = new URLSearchParams(query);
  const ignored: string[] = [];
  const raw = { ...preset };
  for (const [name, value] of given)
    if (isField(name)) raw[name] = value;
    else if (name !== ENGINE_FIELD) ignored.push(`There is no setting “${short(name)}”.`);
  // One fault can hide another, as a wrong k does a wrong list of draws.
  for (let { faults } = readSettings(raw); faults; { faults } = readSettings(raw)) {
    for (const [field, fault] of Object.entries(faults) as [Field, string][]) {
      if (!given.has(field) || raw[field] === preset[field]) {
        // What is wrong is only so beside what the address says elsewhere.
        return { raw: { ...preset }, ignored: [...ignored, fault] };
      }
      ignored.push(`“${short(raw[field])}” was ignored. ${fault}`);
      raw[field] = preset[field];
    }
  }
  return { raw, ignored };
}

const isField = (name: string): name is Field => FIELDS.some((field) => field === name);
const short = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
