/** A section of a chapter, as its heading names it. */
export interface Section {
  id: string;
  title: string;
}

/** The sections of a chapter's HTML: its `h2` elements with an id, in order. */
export function sectionsOf(html: string): Section[] {
  return [...html.matchAll(/<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(([, id, title]) => ({
    id: id!,
    title: title!.replaceAll(/\s+/g, " ").trim(),
  }));
}

/** The labels that a chapter's HTML refers to, each once, in the order of their first use. */
export function labelsIn(html: string): string[] {
  return [...new Set([...html.matchAll(/data-preview="([^"]+)"/g)].map(([, label]) => label!))];
}
