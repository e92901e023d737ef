/** A number in a sentence: six significant digits, without trailing zeros. */
export const show = (x: number): string => String(Number(x.toPrecision(6)));
