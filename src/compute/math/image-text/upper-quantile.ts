/**
 * The p-quantile of `total` numbers that come one by one, by linear interpolation between order
 * statistics (NumPy's default), exact, in memory for twice the numbers above it.
 *
 * Fifty million products and p = 0.95 take 40 MB where all of them would take 400. Throws `invalid
 * sample` when `total` or p make no sense, and on `value()` before `total` numbers came.
 */
export class UpperQuantile {
  readonly #total: number;
  readonly #at: number;
  /** How many of the largest numbers settle the quantile. */
  readonly #needed: number;
  readonly #kept: Float64Array;
  #count = 0;
  #seen = 0;
  /** Numbers below this one are not among the largest. */
  #least = -Infinity;

  constructor(total: number, p: number) {
    if (!(total >= 1) || !(p >= 0 && p <= 1))
      throw new Error(`invalid sample: ${total} values, quantile ${p}`);
    this.#total = total;
    this.#at = p * (total - 1);
    this.#needed = total - Math.floor(this.#at);
    this.#kept = new Float64Array(Math.min(total, 2 * this.#needed));
  }

  add(value: number): void {
    this.#seen++;
    if (value < this.#least) return;
    if (this.#count === this.#kept.length) this.#drop();
    this.#kept[this.#count++] = value;
  }

  value(): number {
    if (this.#seen !== this.#total)
      throw new Error(`invalid sample: ${this.#seen} values, need ${this.#total}`);
    const sorted = this.#kept.subarray(0, this.#count).sort();
    const low = sorted[this.#count - this.#needed]!;
    const high = sorted[Math.min(this.#count - this.#needed + 1, this.#count - 1)]!;
    return low + (this.#at - Math.floor(this.#at)) * (high - low);
  }

  /** Keeps the largest `needed`; what comes later has to be at least the smallest of them. */
  #drop(): void {
    this.#kept.sort();
    this.#kept.copyWithin(0, this.#count - this.#needed, this.#count);
    this.#count = this.#needed;
    this.#least = this.#kept[0]!;
  }
}
