import katex from "katex";

/** The paper's symbols, spelled once: margin, relative bias, inner product, losses. */
const MACROS = {
  "\\m": "\\mathsf{m}",
  "\\brel": "\\mathsf{b_{rel}}",
  "\\ip": "\\langle #1, #2 \\rangle",
  "\\Sphere": "\\mathbb{S}^{#1}",
  "\\Loss": "\\mathcal{L}",
};

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
