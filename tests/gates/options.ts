import { parseArgs } from "node:util";
import { closest } from "fastest-levenshtein";

/** An option of a gate: what it takes, what it is for, and what holds without it. */
export interface Option {
  takes: string;
  about: string;
  preset?: string;
}

export interface Parsed<Name extends string> {
  values: Record<Name, string | undefined>;
  /** Arguments that are no options. */
  rest: string[];
}

/**
 * Reads `--name value` options. Prints the usage and exits 0 for `--help`; for an unknown or
 * incomplete option says which, suggests the nearest, and exits 2.
 */
export function readOptions<Name extends string>(
  usage: string,
  options: Record<Name, Option>,
  argv = process.argv.slice(2),
): Parsed<Name> {
  const names = Object.keys(options) as Name[];
  const { values, positionals, tokens } = parseArgs({
    args: argv,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
  });
  if ("help" in values) {
    console.log(usageText(usage, options));
    process.exit(0);
  }
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!(token.name in options))
      refuse(`unknown option: ${token.rawName}`, `Did you mean --${closest(token.name, names)}?`);
    if (token.value === undefined)
      refuse(`missing value: ${token.rawName}`, `It takes ${options[token.name as Name].takes}.`);
  }
  const read = (name: Name) => (values[name] as string | undefined) ?? options[name].preset;
  return {
    values: Object.fromEntries(names.map((n) => [n, read(n)])) as Parsed<Name>["values"],
    rest: positionals,
  };
}

function usageText(usage: string, options: Record<string, Option>): string {
  const lines = Object.entries(options).map(([name, { takes, about, preset }]) => {
    const ending = preset === undefined ? "" : ` (${preset})`;
    return `  ${`--${name} ${takes}`.padEnd(18)} ${about}${ending}`;
  });
  return `${usage}\n\n${lines.join("\n")}`;
}

function refuse(wrong: string, advice: string): never {
  console.error(`${wrong}\n${advice} See --help.`);
  process.exit(2);
}
