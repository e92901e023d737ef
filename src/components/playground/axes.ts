/** Where values of a quantity are drawn: the ends of the axis and its ticks, all rising. */
export interface Axis {
  from: number;
  to: number;
  ticks: number[];
  logarithmic: boolean;
}

/** Decades that a logarithmic axis spans at most, so that one value near zero does not flatten all. */
const MOST_DECADES = 14;

/** An axis that holds `low` to `high` and ends at ticks; few distinct ones, so that it rarely moves. */
export function axisFor(low: number, high: number, logarithmic = false): Axis {
  return logarithmic ? decades(low, high) : evenly(low, high);
}

/** Where a value lies on an axis: 0 at its start, 1 at its end. */
export function place({ from, to, logarithmic }: Axis, value: number): number {
  return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
}

function evenly(low: number, high: number): Axis {
  const room = high - low || Math.abs(high) || 1;
  const rough = room / 3;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * unit).find((width) => width >= rough)!;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const count = Math.max(1, last - first);
  // Divided where a step is a fraction, so that 0.1 times 3 is 0.3.
  const at = (i: number) => (step < 1 ? i / Math.round(1 / step) : i * step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => at(first + i));
  return { from: ticks[0]!, to: ticks.at(-1), ticks, logarithmic: false };
}

function decades(low: number, high: number): Axis {
  const last = Math.ceil(Math.log10(high) - 1e-9);
  const first = Math.max(
    last - MOST_DECADES,
    Math.min(last - 1, Math.floor(Math.log10(low) + 1e-9)),
  );
  const every = Math.ceil((last - first) / 4);
  const powers = Array.from(
    { length: Math.floor((last - first) / every) + 1 },
    (_, i) => last - i * every,
  );
  return {
    from: 10 ** first,
    to: 10 ** last,
    ticks: powers.reverse().map((power) => Number(`1e${power}`)),
    logarithmic: true,
  };
}

/** A tick's number: 10,000, −0.5, 1e−4. */
export function tickText(value: number): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-3 || size >= 1e6)
      ? value.toExponential(0).replace("+", "")
      : Number(value.toPrecision(6)).toLocaleString("en", { maximumFractionDigits: 6 });
  return text.replace("-", "\u2212");
}
