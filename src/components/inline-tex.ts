import { isShort, renderTex } from "./tex.ts";

/** Words with formulas between dollar signs, as HTML. Throws on an odd number of dollar signs. */
export function inlineTex(text: string): string {
  const stretches = text.split("$");
  if (stretches.length % 2 === 0) throw new Error(`formula not closed: ${text}`);
  return stretches
    .map((stretch, i) => (i % 2 === 0 ? escapeHtml(stretch) : formula(stretch)))
    .join("");
}

const formula = (tex: string) =>
  isShort(tex) ? `<span class="unbroken">${renderTex(tex, false)}</span>` : renderTex(tex, false);

/** The same text where HTML is expected. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
