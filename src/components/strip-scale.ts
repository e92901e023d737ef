/** Where numbers stand on a strip, in per cent of its width. */
export type StripScale = (value: number) => number;

/** Room left at either end, as a part of the range. */
const PADDING = 0.08;

/** A linear scale over all the numbers; a single number stands in the middle. */
export function stripScale(values: readonly number[]): StripScale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return () => 50;
  const room = PADDING * (high - low);
  const share = (value: number) => (value - low + room) / (high - low + 2 * room);
  return (value) => Math.round(1e4 * share(value)) / 100;
}
