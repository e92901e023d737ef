import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { Series } from "../../schemas/result.ts";
import type { Training } from "../training.ts";

/**
 * The size that the printed columns of tables 4 and 5 point to. N: at b_rel = 1 matching logits end
 * at 0 and cost ln 2 / N on average. d: of several tried at b_rel = 0, the one at which gap and
 * inverse temperature both fit; the others are in the results of `table-4-extended`.
 */
export const SIZE = { n: 1000, dim: 20, steps: 10_000 } as const;

/** Steps after whose update the state is known: every 50 up to 1,000, then every 100. */
export const MEASURED = [
  ...Array.from({ length: 20 }, (_, i) => 50 * (i + 1)),
  ...Array.from({ length: (SIZE.steps - 1000) / 100 }, (_, i) => 1000 + 100 * (i + 1)),
];

/** What a whole run records and measures; the state before step s + 1 is the one after step s. */
export const WHOLE: Pick<Training, "steps" | "record" | "measure"> = {
  steps: SIZE.steps,
  record: [1, ...MEASURED.map((s) => s + 1).filter((s) => s <= SIZE.steps), SIZE.steps],
  measure: MEASURED,
};

/** The same training, cut off after `steps`. */
export const cut = (steps: number): Pick<Training, "steps" | "record"> => ({
  steps,
  record: [1, steps],
});

/** Step by step: t, b_rel, the gap 2 m and the loss after the update. */
export function evolution({ trace, measurements, final }: TrainingOutcome): Series {
  const after = (step: number) => trace.find((entry) => entry.step === step + 1) ?? final;
  return {
    step: MEASURED,
    t: MEASURED.map((s) => after(s).temperature),
    b: MEASURED.map((s) => after(s).bias),
    gap: measurements!.map((m) => 2 * m.margin),
    loss: MEASURED.map((s) => after(s).loss),
  };
}
