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
/**
 * Ways to train, by the names of the experiments: the same colour always means the same method.
 * Each also has a mark of its own, and within a method a dashed line is the paper's formula.
 */
export const METHOD_COLOURS = {
  "relative-bias": "var(--relative-bias)",
  bias: "var(--bias)",
  "fixed-t10": "var(--fixed-t10)",
  "fixed-t200": "var(--fixed-t200)",
  adapter: "var(--adapter)",
} as const;
export type ColouredMethod = keyof typeof METHOD_COLOURS;
/** The mark of each of them. */
export const METHOD_SYMBOLS = {
  "relative-bias": "circle",
  bias: "square",
  "fixed-t10": "triangle",
  "fixed-t200": "triangle2",
  adapter: "diamond",
} as const satisfies Record<ColouredMethod, string>;
/** Families of engines; within one, marks differ. */
export const ENGINE_COLOURS = {
  reference: QUIET,
  wasm: OURS,
  tfjs: "var(--tfjs)",
  webgpu: "var(--webgpu)",
  pytorch: "var(--pytorch)",
} as const;
export type EngineFamily = keyof typeof ENGINE_COLOURS;
