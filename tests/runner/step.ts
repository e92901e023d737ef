/** What a step of `npm test` found. */
export interface Outcome {
  passed: number;
  failed: number;
  /** A few words for the step's line: a version, a path. */
  note?: string;
  /** All that the step said; printed when something failed. */
  output: string;
}

/** A named part of `npm test`. */
export interface Step {
  name: string;
  about: string;
  /** Steps without which this one has nothing to look at. */
  needs: string[];
  run(): Promise<Outcome>;
}
