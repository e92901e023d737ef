import { clamped, FORMULA, published, type EntryLoss } from "../../math/entry-loss.ts";
import { log } from "../../math/elementary.ts";
import type { Series } from "../../schemas/result.ts";
import type { Metric } from "../experiment.ts";
import { LOSS_FORMS } from "../training.ts";

const { logEpsilon } = LOSS_FORMS.published;

const ENTRY: Record<keyof typeof LOSS_FORMS, EntryLoss> = {
  published: published(logEpsilon),
  clamped: clamped(logEpsilon),
  formula: FORMULA,
};
const SIDES = { other: false, matching: true } as const;

/** How far on the wrong side: the logit of a non-matching pair, minus that of a matching one. */
const WRONG = Array.from({ length: 161 }, (_, i) => -8 + i / 4);
/** Where the text reads the curves off. */
const READ_AT = [10, 16, 18, 20, 30];

/** |dL/dz| of one entry, by how far on the wrong side it is, per form and kind of pair. */
export function gradientSeries(): Series {
  const columns = Object.entries(ENTRY).flatMap(([form, entry]) =>
    Object.entries(SIDES).map(([side, matching]): [string, number[]] => [
      `${form}.${side}`,
      WRONG.map((wrong) => pull(entry, wrong, matching)),
    ]),
  );
  return { wrong: WRONG, ...Object.fromEntries(columns) };
}

/** The same at a few logits, and the two edges: where float32 and where the constant take over. */
export function gradientMetrics(artefact: string): Metric[] {
  const exact = (name: string, value: number): Metric => ({
    id: `${artefact}/gradient.${name}`,
    value,
    tolerance: 0,
  });
  return [
    exact("edge.float32", float32Edge()),
    exact("edge.constant", -log(logEpsilon)),
    ...READ_AT.flatMap((wrong) =>
      Object.entries(ENTRY).flatMap(([form, entry]) =>
        Object.entries(SIDES).map(([side, matching]) =>
          exact(`z${wrong}.${form}.${side}`, pull(entry, wrong, matching)),
        ),
      ),
    ),
  ];
}

/** How hard an entry on the wrong side by `wrong` is pulled back. */
function pull({ gradient }: EntryLoss, wrong: number, matching: boolean): number {
  return Math.abs(gradient(matching ? -wrong : wrong, matching));
}

/** The logit at which the published gradient of a non-matching pair becomes exactly 0. */
function float32Edge(): number {
  let [some, none] = [16, 18];
  for (let halving = 0; halving < 50; halving++) {
    const middle = (some + none) / 2;
    if (ENTRY.published.gradient(middle, false) > 0) some = middle;
    else none = middle;
  }
  return none;
}
