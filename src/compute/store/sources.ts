import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { sha256 } from "./hash.ts";

const texts = new Map<string, { code: string; imports: string[]; packages: string[] }>();

/**
 * SHA-256 of the given source files and of everything they import within the project, without
 * comments and types, and of the versions of the packages they import: what can change a number,
 * and nothing else. Paths are relative to `root`, so that the hash is the same in every clone.
 */
export function hashSources(entries: readonly string[], root: string): string {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const queue = entries.map((entry) => join(root, entry));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const { imports, packages: used } = strip(file);
    queue.push(...imports.map((path) => join(dirname(file), path)));
    used.forEach((name) => packages.add(name));
  }
  const named = [...seen].map((file) => [relative(root, file), strip(file).code] as const);
  named.sort(([a], [b]) => (a < b ? -1 : 1));
  const versions = [...packages].sort().map((name) => `${name} ${versionOf(name, root)}\n`);
  return sha256(...named.flatMap(([name, code]) => [name, "\n", code, "\n"]), ...versions);
}

function versionOf(name: string, root: string): string {
  const file = join(root, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function strip(file: string) {
  let text = texts.get(file);
  if (!text) {
    const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
      compilerOptions: {
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        removeComments: true,
        verbatimModuleSyntax: true,
      },
    });
    const names = ts.preProcessFile(outputText).importedFiles.map((f) => f.fileName);
    const imports = names.filter((name) => name.startsWith("."));
    const packages = names.filter((name) => !/^(\.|node:)/.test(name)).map(packageOf);
    text = { code: outputText, imports, packages };
    texts.set(file, text);
  }
  return text;
}

/** `@scope/name/file` is of the package `@scope/name`, `name/file` of `name`. */
const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
