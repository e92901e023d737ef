/**
 * The one way results are written: two-space JSON, one line per array of scalars, a final newline.
 * The same value always gives the same bytes. Throws `non-finite number: NaN at PATH`, since JSON
 * would turn it into null without a word.
 */
export function canonicalJson(value: unknown): string {
  return `${write(value, "", "$")}\n`;
}

function write(value: unknown, indent: string, path: string): string {
  if (typeof value === "number") return writeNumber(value, path);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item, i) => write(item, inner, `${path}[${i}]`));
    if (value.every((item) => item === null || typeof item !== "object"))
      return `[${items.join(", ")}]`;
    return `[\n${items.map((item) => inner + item).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  if (entries.length === 0) return "{}";
  const lines = entries.map(
    ([key, v]) => `${inner}${JSON.stringify(key)}: ${write(v, inner, `${path}.${key}`)}`,
  );
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new Error(`non-finite number: ${value} at ${path}`);
  return JSON.stringify(value);
}
