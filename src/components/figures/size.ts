/**
 * Each figure is drawn twice, once per size, and style sheets show one: text in a drawing that is
 * merely scaled would be unreadable on a phone.
 */
export type Size = "wide" | "narrow" | "thumbnail";

/** Width of the drawing in its own units, which are pixels where the screen allows. */
export const WIDTH: Record<Size, number> = { wide: 880, narrow: 360, thumbnail: 240 };

export interface DrawOptions {
  id: string;
  size: Size;
}
