import type { z } from "zod";

/** What JSON does not have and Python's json module writes all the same; or a string, passed over. */
const NOT_JSON = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** Stands for such a number until the text is parsed; no JSON string holds a bare NUL. */
const MARK = "\0";

/**
 * The value of a JSON text, with or without byte order mark. NaN and Infinity become the numbers
 * they name, for the schema to refuse in their place. Throws `SyntaxError` on any other fault.
 */
export function valueOfJson(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(plain);
  } catch (error) {
    const marked = plain.replace(NOT_JSON, (found) =>
      found.startsWith('"') ? found : JSON.stringify(MARK + found),
    );
    if (marked === plain) throw error;
    try {
      return JSON.parse(marked, (_key, value: unknown) =>
        typeof value === "string" && value.startsWith(MARK) ? Number(value.slice(1)) : value,
      );
    } catch {
      throw error;
    }
  }
}

/** One fault as `$.pairs[0][1]: what is wrong (got VALUE)`; `root` is the value that was checked. */
export function describeIssue(root: unknown, issue: z.core.$ZodIssue): string {
  const { path, message } = innermost(issue);
  const at = path.reduce<string>(
    (text, key) => text + (typeof key === "number" ? `[${key}]` : `.${String(key)}`),
    "$",
  );
  const value = path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
  return `${at}: ${message}${value === undefined ? "" : ` (got ${quote(value)})`}`;
}

/** The fault itself: of a choice of forms, that of the form which the value resembles most. */
function innermost({
  path,
  ...issue
}: z.core.$ZodIssue): Pick<z.core.$ZodIssue, "path" | "message"> {
  if (issue.code !== "invalid_union") return { path, message: issue.message };
  const faults = issue.errors.flatMap((form) => form.slice(0, 1).map(innermost));
  const deepest = faults.sort((a, b) => b.path.length - a.path.length)[0];
  if (!deepest) return { path, message: issue.message };
  return { path: [...path, ...deepest.path], message: deepest.message };
}

function quote(value: unknown): string {
  const text = JSON.stringify(value, (_key, inside: unknown) =>
    typeof inside === "number" && !Number.isFinite(inside) ? String(inside) : inside,
  );
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
