import { readFileSync, writeFileSync } from "node:fs";
import { JSDOM } from "jsdom";

/** Edits a page's elements in place, on disk. */
export function editPage(file: string, edit: (document: Document) => void): void {
  const dom = new JSDOM(readFileSync(file, "utf8"));
  edit(dom.window.document);
  writeFileSync(file, dom.serialize());
}

/** The same text with its last digit changed. Throws `missing digit: TEXT`. */
export function changeDigit(text: string): string {
  const changed = text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  if (changed === text) throw new Error(`missing digit: ${text}`);
  return changed;
}
