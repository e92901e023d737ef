/** An error for the user: what is wrong, then what to do. Caught only in cli.ts; exit code 2. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly advice: string;

  constructor(wrong: string, advice: string) {
    super(wrong);
    this.advice = advice;
  }
}
