import { ARTEFACTS } from "../compute/artefacts.ts";
import { CLAIMS } from "../compute/claims/index.ts";
import { slug } from "../compute/claims/slug.ts";
import { STATEMENTS } from "../compute/statements.ts";
import { ERRATA, erratumPath } from "./errata.ts";
import { TERMS } from "./glossary.ts";
import { shortName } from "./short-name.ts";
import { homeOfEquation } from "./statements.ts";
import { SYMBOLS } from "./symbols.ts";

/**
 * What a page can refer to, each by one label: `theorem-3-6`, `figure-5` and the other artefacts by
 * their ids, `eq-25`, `symbol-m`, and the rows of the ledger as `claim-a29`.
 */
export interface Target {
  label: string;
  /** How a sentence names it; empty for a symbol, whose formula is its name. */
  name: string;
  /** Site-relative, with the anchor where it is not a page of its own. */
  path: string;
}

const equations = STATEMENTS.flatMap(({ equations: numbers }): readonly number[] => numbers);

const TARGETS: ReadonlyMap<string, Target> = new Map(
  [
    ...ARTEFACTS.map(({ id }) => ({ label: id, name: shortName(id), path: `/${id}/` })),
    ...equations.map((number) => ({
      label: `eq-${number}`,
      name: `(${number})`,
      path: `/${homeOfEquation(number).id}/#eq-${number}`,
    })),
    ...SYMBOLS.map(({ id }) => ({
      label: `symbol-${id}`,
      name: "",
      path: `/glossary/#symbol-${id}`,
    })),
    ...TERMS.map(({ id, name }) => ({
      label: `term-${id}`,
      name,
      path: `/glossary/#term-${id}`,
    })),
    ...ERRATA.map((erratum) => ({
      label: `erratum-${erratum.number}`,
      name: `erratum ${Number(erratum.number)}`,
      path: erratumPath(erratum),
    })),
    ...Object.entries(CLAIMS).flatMap(([artefact, claims]) =>
      claims.map(({ id }) => ({
        label: claimLabel(id),
        name: id,
        path: `/${artefact}/#${slug(id)}`,
      })),
    ),
  ].map((target) => [target.label, target]),
);

/** The label of a row of the ledger: `claim-a29` for A29. */
export function claimLabel(id: string): string {
  return `claim-${slug(id)}`;
}

/** All labels there are. */
export const LABELS: readonly string[] = [...TARGETS.keys()];

/** What a label stands for. Throws `unknown label: LABEL`. */
export function targetOf(label: string): Target {
  const target = TARGETS.get(label);
  if (!target) throw new Error(`unknown label: ${label}`);
  return target;
}
