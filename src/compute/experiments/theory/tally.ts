/** The least slack of an inequality over many cases, and how often it was negative. */
export interface Tally {
  /** Adds a case: `slack` >= -`rounding` is no violation. */
  add(slack: number, rounding?: number): void;
  readonly cases: number;
  readonly violations: number;
  /** Infinity before the first case. */
  readonly least: number;
}

/** Counts the violations of an inequality; a slack that is no number is one. */
export function tally(): Tally {
  let [cases, violations, least] = [0, 0, Infinity];
  return {
    add(slack, rounding = 0) {
      cases++;
      if (!(slack >= -rounding)) violations++;
      // A NaN stays: nothing compares as less than it.
      if (slack < least || slack !== slack) least = slack;
    },
    get cases() {
      return cases;
    },
    get violations() {
      return violations;
    },
    get least() {
      return least;
    },
  };
}
