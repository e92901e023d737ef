/** Counts of numbers in bins of one width. */
export interface Bins {
  width: number;
  /** Bin 0 is [first * width, (first + 1) * width). */
  first: number;
  counts: number[];
}

/** Counts numbers of [-limit, limit] as they come; those on the upper edge fall into the last bin. */
export class BinCounter {
  readonly #width: number;
  readonly #half: number;
  readonly #counts: Float64Array;

  constructor(width: number, limit: number) {
    this.#width = width;
    this.#half = Math.ceil(limit / width);
    this.#counts = new Float64Array(2 * this.#half);
  }

  add(value: number): void {
    const bin = Math.floor(value / this.#width) + this.#half;
    this.#counts[Math.min(this.#counts.length - 1, Math.max(0, bin))]!++;
  }

  /** The bins from the first to the last that is not empty. */
  bins(): Bins {
    const counts = Array.from(this.#counts);
    const start = Math.max(
      0,
      counts.findIndex((n) => n > 0),
    );
    const end = counts.findLastIndex((n) => n > 0) + 1;
    return { width: this.#width, first: start - this.#half, counts: counts.slice(start, end) };
  }
}
