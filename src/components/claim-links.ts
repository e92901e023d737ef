import { ARTEFACTS, EXTENDED, type ArtefactId } from "../compute/artefacts.ts";
import { checksOf, metricsOf, papersOf, rulesOf } from "../compute/claims/names.ts";
import type { LedgerEntry } from "../compute/schemas/ledger.ts";

/** What a row's rule names: result files, numbers in them, printed values; each once, in order. */
export interface Inputs {
  /** Result files, `table-4-extended`: each is also the name of the experiment that makes it. */
  results: string[];
  metrics: string[];
  papers: string[];
}

/** The inputs of a row's rule, whether or not they are there yet. */
export function inputsOf({ rule }: Pick<LedgerEntry, "rule">): Inputs {
  const checks = rule.parts.flatMap((part) => rulesOf(part).flatMap(checksOf));
  const needed = rule.parts.flatMap(({ needs }) => needs?.metrics ?? []);
  const metrics = unique([...checks.flatMap(metricsOf), ...needed]);
  return {
    metrics,
    results: unique(metrics.map((metric) => metric.split("/")[0]!)),
    papers: unique(checks.flatMap(papersOf)),
  };
}

/** `extended` where a number of the rule comes from hours of computation beyond the paper tier. */
export const tierOf = (entry: Pick<LedgerEntry, "rule">): "paper" | "extended" =>
  inputsOf(entry).results.some(isExtended) ? "extended" : "paper";

/** Whether a result is one of the extended tier, which has no page of its own. */
export const isExtended = (result: string): boolean =>
  (EXTENDED as readonly string[]).includes(result);

/**
 * The artefact on whose page a result stands: `table-4` of `table-4-extended`.
 * Throws `unknown result: NAME`.
 */
export function ownerOf(result: string): ArtefactId {
  const owner = ARTEFACTS.find(
    ({ id }) => result === id || (isExtended(result) && result.startsWith(`${id}-`)),
  );
  if (!owner) throw new Error(`unknown result: ${result}`);
  return owner.id;
}

/** Other rows whose rules name a number that this row's rule names, in the ledger's order. */
export function sharing(entry: LedgerEntry, ledger: readonly LedgerEntry[]): LedgerEntry[] {
  const own = namesOf(entry);
  return ledger.filter(
    (other) => other.id !== entry.id && [...namesOf(other)].some((name) => own.has(name)),
  );
}

function namesOf(entry: LedgerEntry): Set<string> {
  const { metrics, papers } = inputsOf(entry);
  return new Set([...metrics, ...papers.map((id) => `paper:${id}`)]);
}

const unique = (names: string[]): string[] => [...new Set(names)];
