import { expect, test } from "vitest";
import { escapeHtml, inlineTex } from "../../../src/components/inline-tex.ts";
import { STATEMENT_CARDS } from "../../../src/components/statement-cards.ts";

test("words are escaped, and formulas between dollar signs are typeset", () => {
  const html = inlineTex(String.raw`if a < b, $\m > 0$ & more`);
  expect(html).toContain("if a &lt; b, ");
  expect(html).toContain('<span class="unbroken"><span class="katex">');
  expect(html).toContain(" &amp; more");
});

test("a dollar sign without its partner, and a broken formula, are refused", () => {
  expect(() => inlineTex("costs $5")).toThrow("formula not closed: costs $5");
  expect(() => inlineTex(String.raw`$\frac{1$`)).toThrow();
});

test("a quotation mark cannot end an attribute", () => {
  expect(escapeHtml('"<&')).toBe("&quot;&lt;&amp;");
});

test("every statement's card can be typeset and is no longer than a glance", () => {
  for (const [id, words] of Object.entries(STATEMENT_CARDS)) {
    expect(inlineTex(words), id).not.toContain("katex-error");
    expect(words.length, id).toBeLessThan(260);
  }
});
