import type { EncoderGeometry, TrainedEncoders } from "../../schemas/encoder-outcome.ts";

/**
 * Losses that a run is timed to. Sitting still costs 1 + ln N, about 7.96 for 1,053 names: half of
 * that is early, and a half in nats is where the recipe's pilot was late in training.
 */
export const EARLY_LOSS = 4;
export const LATE_LOSS = 0.5;

/** One number of a finished run. */
export type Measure = (run: TrainedEncoders) => number;

const half = (high: number, low: number) => (high - low) / 2;

/** b_rel at the end, however the bias was written. */
const relativeBias =
  (relative: boolean): Measure =>
  ({ final }) =>
    relative ? final.bias : final.bias / final.temperature;

/** Steps until the loss of a batch is first at most `limit`; one more than there are if never. */
const stepsTo =
  (limit: number): Measure =>
  ({ curve }) => {
    const at = curve.loss.findIndex((loss) => loss <= limit);
    return at < 0 ? curve.loss.length + 1 : at + 1;
  };

const of =
  (place: "seen" | "heldOut", measure: (geometry: EncoderGeometry) => number): Measure =>
  (run) =>
    measure(run[place]);

/** What is measured of every run, by the name it has in the ids of numbers. */
export const MEASURES = {
  early: stepsTo(EARLY_LOSS),
  late: stepsTo(LATE_LOSS),
  loss: ({ final }) => final.loss,
  temperature: ({ final }) => final.temperature,
  // Margins on the pictures trained on: all, and all but the outliers.
  strict: of("seen", (g) => half(g.minPositive, g.maxNegative)),
  margin: of("seen", (g) => half(g.lowPositive, g.highNegative)),
  "top-margin": of("seen", (g) => half(g.lowPositive, g.topNegative)),
  "unseen-margin": of("heldOut", (g) => half(g.lowPositive, g.highNegative)),
  // The relative bias of Tables 1 and 2, from percentiles.
  centre: of("seen", (g) => (g.lowPositive + g.highNegative) / 2),
  positive: of("seen", (g) => g.meanPositive),
  negative: of("seen", (g) => g.meanNegative),
  gap: of("seen", (g) => g.gap),
  separable: of("seen", (g) => (g.separable ? 1 : 0)),
  "unseen-separable": of("heldOut", (g) => (g.separable ? 1 : 0)),
  xi: of("seen", (g) => g.xi),
  "seen-top1": of("seen", (g) => g.imageToName.top1),
  top1: of("heldOut", (g) => g.imageToName.top1),
  top10: of("heldOut", (g) => g.imageToName.top10),
  "names-top1": of("heldOut", (g) => g.nameToImage.top1),
  "names-top10": of("heldOut", (g) => g.nameToImage.top10),
} satisfies Record<string, Measure>;
export type MeasureName = keyof typeof MEASURES | "bias";

export const MEASURE_NAMES = [
  ...(Object.keys(MEASURES) as (keyof typeof MEASURES)[]),
  "bias",
] as const;

/** The measure of that name; `bias` depends on how the case writes it. */
export function measureOf(name: MeasureName, relative: boolean): Measure {
  return name === "bias" ? relativeBias(relative) : MEASURES[name];
}
