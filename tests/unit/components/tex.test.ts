import { expect, test } from "vitest";
import { isShort, renderTex, texInWords } from "../../../src/components/tex.ts";

test("the paper's own symbols are macros, and broken TeX is an error", () => {
  expect(renderTex("\\m + \\brel", false)).toContain("brel");
  expect(() => renderTex("\\nothing", false)).toThrow();
});

test("a bound of a few symbols is short, a formula across half a line is not", () => {
  expect(isShort("\\m + \\brel \\le 1")).toBe(true);
  expect(isShort("(U_i + V_i)/2")).toBe(true);
  expect(isShort("U_i = \\bigl(\\delta X_i, \\sqrt{1-\\delta^2}\\bigr), V_i = -U_i")).toBe(false);
});

test("a formula that heads a row or column is named in words", () => {
  expect(texInWords(String.raw`\lambda_2`)).toBe("lambda 2");
  expect(texInWords(String.raw`K_3 \mathbin{\square} K_2`)).toBe("K 3 square K 2");
  expect(texInWords(String.raw`\epsilon_{ij}`)).toBe("epsilon ij");
});
