import { quantityOf, QUANTITIES, type Quantity } from "../../playground/quantities.ts";
import type { TrainingOutcome } from "../../compute/schemas/outcome.ts";
import type { Point } from "../../playground/run-log.ts";
import type { CommittedNumbers } from "./preset-rows.ts";

/** Only in the table while they have something to say. */
const OPTIONAL: readonly Quantity[] = ["recordedLoss", "gap", "delta"];

/** How many committed numbers a finished run has digit by digit, of how many. */
export interface Agreement {
  same: number;
  of: number;
  /** The largest difference, as a share of the committed number. */
  apart: number;
}

/** The table of the run's present state, with the committed result beside it. */
export class StateTable {
  readonly #table: HTMLTableElement;
  #committed: CommittedNumbers = {};

  constructor(table: HTMLTableElement) {
    this.#table = table;
  }

  /** The committed numbers of the preset that was chosen, or none. */
  expect(committed: CommittedNumbers): void {
    this.#committed = committed;
    this.#table.classList.toggle("alone", Object.keys(committed).length === 0);
    for (const quantity of QUANTITIES) {
      const shown = committed[quantity]?.cloneNode(true);
      this.#cell(quantity, "committed").replaceChildren(...(shown ? [shown] : []));
      this.#write(quantity, "");
      this.#row(quantity).dataset["same"] = "";
      if (OPTIONAL.includes(quantity)) this.#row(quantity).hidden = !(quantity in committed);
    }
  }

  /** A moment of the run, to six digits; the committed digits are compared at its end. */
  show(point: Point): void {
    const { temperature, loss, bias, delta, margin, relativeBiasStar } = point;
    this.#caption(`The run after step ${point.step.toLocaleString("en")}`);
    const now = { temperature, loss, bias, delta, margin, relativeBiasStar };
    for (const [quantity, value] of Object.entries(now) as [Quantity, number | undefined][])
      this.#write(quantity, value === undefined ? "" : brief(value));
    this.#row("delta").hidden = delta === undefined;
    if ("gap" in this.#committed) this.#write("gap", brief(2 * margin));
  }

  /** Before the first step there is nothing to compare, and nothing is shown. */
  empty(): void {
    this.#caption("The run before its first step");
    for (const quantity of QUANTITIES) this.#write(quantity, "");
  }

  /** The end, every digit of it; digits are marked as the same or not where they should be. */
  finish(outcome: TrainingOutcome, marked: boolean): Agreement {
    let same = 0;
    let apart = 0;
    for (const quantity of QUANTITIES) {
      const value = quantityOf(outcome, quantity);
      this.#write(quantity, inFull(value));
      const committed = this.#committed[quantity];
      if (committed === undefined) continue;
      const expected = Number(committed.value);
      const equal = Object.is(value, expected);
      if (marked) this.#row(quantity).dataset["same"] = String(equal);
      if (equal) same++;
      else apart = Math.max(apart, Math.abs((value ?? NaN) / expected - 1));
    }
    return { same, of: Object.keys(this.#committed).length, apart };
  }

  #caption(text: string): void {
    this.#table.caption!.textContent = text;
  }

  #row(quantity: Quantity): HTMLElement {
    return this.#table.querySelector(`[data-row="${quantity}"]`)!;
  }

  #cell(quantity: Quantity, column: "now" | "committed"): Element {
    return this.#row(quantity).querySelector(`.${column}`)!;
  }

  #write(quantity: Quantity, text: string): void {
    const cell = this.#cell(quantity, "now");
    if (cell.textContent !== text) cell.textContent = text;
  }
}

const minus = (text: string) => text.replaceAll("-", "\u2212");
const brief = (value: number) => minus(String(Number(value.toPrecision(6))));
/** Every digit; small numbers with an exponent, so that no row is longer than the others. */
const inFull = (value: number | undefined) => {
  if (value === undefined) return "";
  return minus(value !== 0 && Math.abs(value) < 1e-2 ? value.toExponential() : String(value));
};
