import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { sha256 } from "./hash.ts";

const texts = new Map<string, { code: string; imports: string[] }>();

/**
 * SHA-256 of the given source files and of everything they import within the project, without
 * comments and types: what can change a number, and nothing else. Paths are relative to `root`,
 * so that the hash is the same in every clone.
 */
export function hashSources(entries: readonly string[], root: string): string {
  const seen = new Set<string>();
  const queue = entries.map((entry) => join(root, entry));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...strip(file).imports.map((path) => join(dirname(file), path)));
  }
  const named = [...seen].map((file) => [relative(root, file), strip(file).code] as const);
  named.sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(...named.flatMap(([name, code]) => [name, "\n", code, "\n"]));
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
    const imports = ts
      .preProcessFile(outputText)
      .importedFiles.map((f) => f.fileName)
      .filter((name) => name.startsWith("."));
    text = { code: outputText, imports };
    texts.set(file, text);
  }
  return text;
}
