/** Characters of HTML from which on a figure's table stands on the page of numbers, not beneath it. */
const LONG = 18_000;

/** The table of a figure that is too long to stand beneath it. */
export interface LongTable {
  /** The figure's id, on its own page and, for the table, on the page of numbers. */
  id: string;
  /** What the table holds. */
  data: string;
  html: string;
}

/** Whether a table would weigh more than the rest of its page. */
export const isLong = (html: string): boolean => html.length > LONG;
