/**
 * exp, expm1, log, log1p, sin and cos from +, -, x, / and bit operations alone.
 *
 * IEEE 754 fixes the result of those and of the square root to the last bit; the functions of
 * `Math` differ between engines and processors. What ends up in a result uses these instead.
 */
export { exp } from "./elementary/exp.ts";
export { expm1 } from "./elementary/expm1.ts";
export { log, log1p } from "./elementary/log.ts";
export { cos, sin } from "./elementary/trigonometric.ts";
