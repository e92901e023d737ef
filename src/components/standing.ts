import type { Verdict } from "../compute/schemas/claim.ts";
import type { StatementId } from "../compute/statements.ts";
import { claimsOf, rowOf, VERDICT_WORDS, worstVerdict } from "./ledger-view.ts";
import { statementOf } from "./statements.ts";

/** What the evidence says of a statement. */
export interface Standing {
  /** The worst verdict among the claims that say what it says; null where there is none. */
  verdict: Verdict | null;
  /** Whether something else on its page, in its proof or the text around, is corrected. */
  corrections: boolean;
  words: string;
}

/** How a statement stands. Throws `unknown claim: ID` for a row that the ledger does not have. */
export function standingOf(id: StatementId): Standing {
  const own = statementOf(id).claims.map(rowOf);
  const others = claimsOf(id).filter((row) => !own.includes(row));
  const verdict = own.length > 0 ? worstVerdict(own) : null;
  return {
    verdict,
    corrections: others.some(
      (row) => row.verdict === "corrected" || row.verdict === "contradicted",
    ),
    words: verdict === null ? "not judged here" : VERDICT_WORDS[verdict],
  };
}
