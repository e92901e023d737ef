import { QUANTITIES, type Quantity } from "../../playground/quantities.ts";

/** What the committed results hold of one run: the elements that show it, to the last digit as value. */
export type CommittedNumbers = Partial<Record<Quantity, HTMLDataElement>>;

/** A preset, as the page's table lists it. */
export interface PresetRow {
  /** The name of what it repeats. */
  name: string;
  /** The query of its address. */
  query: string;
  committed: CommittedNumbers;
  link: HTMLAnchorElement;
}

/** Reads the rows of the table of presets. */
export function presetRows(table: Element): PresetRow[] {
  return [...table.querySelectorAll<HTMLElement>("[data-preset]")].map((row) => {
    const link = row.querySelector<HTMLAnchorElement>("a[data-load]")!;
    const shown = QUANTITIES.flatMap((quantity) => {
      const data = row.querySelector<HTMLDataElement>(`[data-quantity="${quantity}"] data`);
      return data ? [[quantity, data] as const] : [];
    });
    return {
      name: row.dataset["preset"]!,
      query: new URL(link.href).search.slice(1),
      committed: Object.fromEntries(shown),
      link,
    };
  });
}
