import type { Check, Claim, ClaimPart } from "../../schemas/claim.ts";

/** A number that a notebook prints for one of its configurations. */
export interface PrintedValue {
  /** As in the metric ids: `notebooks/CONFIGURATION.published.NAME`. */
  configuration: string;
  name: string;
  /** What it is, as the end of `The notebook prints ...`. */
  of: string;
  /** How close ours must come. */
  check: (metric: string, paper: string) => Check;
  inconclusiveIf?: ClaimPart["inconclusiveIf"];
}

/** The metric of a configuration under the authors' form of the loss. */
export const metricOf = (configuration: string, name: string) =>
  `notebooks/${configuration}.published.${name}`;

const idOf = ({ configuration, name }: PrintedValue) => `NB.${configuration}.${name}`;

/** The rule of a printed value, for a claim of its own or as part of another. */
export function partOf(value: PrintedValue, label?: string): Claim["parts"][number] {
  const { configuration, name, check, inconclusiveIf } = value;
  return {
    ...(label !== undefined && { label }),
    printed: check(metricOf(configuration, name), idOf(value)),
    ...(inconclusiveIf && { inconclusiveIf }),
  };
}

/** The claim that our run ends at a printed value. */
export function claimOf(value: PrintedValue): Claim {
  return {
    id: idOf(value),
    statement: `The notebook prints ${value.of}.`,
    ours: { metric: metricOf(value.configuration, value.name) },
    paper: idOf(value),
    parts: [partOf(value)],
  };
}
