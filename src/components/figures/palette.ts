/**
 * The colour language of figures, badges and tables, as CSS variables that follow the theme
 * (src/styles/tokens.css). Ours is filled, the paper's is hollow: never told apart by colour alone.
 */
export const OURS = "var(--ours)";
export const PRINTED = "var(--printed)";
export const FORMULA = "var(--formula)";
export const GRID = "var(--line)";
export const QUIET = "var(--ink-2)";
export const PAGE = "var(--page)";
/** Fill of regions that a theorem rules out. */
export const FORBIDDEN = "var(--forbidden)";
/** Ten steps from the most negative fixed relative bias to the most positive. */
export const RAMP = Array.from({ length: 10 }, (_, i) => `var(--ramp-${i})`);
