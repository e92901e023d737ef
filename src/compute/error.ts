/** An error for the user: what is wrong, then what to do. Caught only in cli.ts. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly advice: string;
  /** 2: could not; 130: interrupted. */
  readonly exitCode: number;

  constructor(wrong: string, advice: string, exitCode = 2) {
    super(wrong);
    this.advice = advice;
    this.exitCode = exitCode;
  }
}
