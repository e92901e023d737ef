import katex from "katex";

/** The paper's symbols, spelled once: margin, relative bias, inner product, losses. */
const MACROS = {
  "\\m": "\\mathsf{m}",
  "\\brel": "\\mathsf{b_{rel}}",
  "\\ip": "\\langle #1, #2 \\rangle",
  "\\Sphere": "\\mathbb{S}^{#1}",
  "\\Loss": "\\mathcal{L}",
};

/** Formulas of up to this many symbols stay on one line of running text. */
const SHORT = 18;

/** Whether a formula is short enough never to be broken, on a phone too. */
export function isShort(tex: string): boolean {
  const symbols = tex
    .replaceAll(/\\(?:[bB]ig[lr]|math[a-z]+|text|quad|[,;!])/g, "")
    .replaceAll(/\\[A-Za-z]+/g, "x")
    .replaceAll(/[\s{}_^\\]/g, "");
  return symbols.length <= SHORT;
}

/** TeX as HTML with MathML inside; broken or questionable TeX stops the build. */
export function renderTex(tex: string, display: boolean): string {
  return katex.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    strict: "error",
    output: "htmlAndMathml",
    macros: { ...MACROS },
  });
}

/** A short formula in words, for where it is all there is: `lambda 2` for `\lambda_2`. */
export function texInWords(tex: string): string {
  return tex
    .replaceAll(/\\(?:mathbin|mathsf|mathrm|text)\b/g, "")
    .replaceAll(/\\([A-Za-z]+)/g, " $1 ")
    .replaceAll(/[{}_^\\,;!]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
