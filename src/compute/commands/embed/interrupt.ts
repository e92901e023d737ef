import process from "node:process";
import { CliError } from "../../error.ts";

/**
 * Lets Ctrl-C and a polite kill end the work after the batch under way; a second one ends it at once.
 * `check` throws `CliError` once that was asked for; `release` stops listening.
 */
export function listenForInterrupt(): { check: () => void; release: () => void } {
  let asked = false;
  const ask = () => {
    asked = true;
    release();
  };
  const release = () => {
    process.off("SIGINT", ask);
    process.off("SIGTERM", ask);
  };
  process.on("SIGINT", ask);
  process.on("SIGTERM", ask);
  const check = () => {
    if (asked)
      throw new CliError(
        "interrupted; all finished batches are kept",
        "Run the same command again to go on.",
        130,
      );
  };
  return { check, release };
}
