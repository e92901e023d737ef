import type { Claim } from "../../schemas/claim.ts";
import {
  all,
  ARM_WORDS,
  ARMS,
  compared,
  differs,
  onSoundRuns,
  ordered,
  PLACE,
  SEEDS,
} from "./checks.ts";

const DIMENSIONS = [8, 16, 32, 64, 128];
const byDimension = (arm: string, measure: string) =>
  DIMENSIONS.map((dim) => `emoji-dimensions/d${dim}.${arm}.${measure}.mean`);
const dimensions = (given: Parameters<typeof onSoundRuns>[2]) =>
  onSoundRuns("emoji-dimensions", DIMENSIONS.length * ARMS.length * SEEDS, given);

/** Fixed relative biases that can be trained from the common start; the pilot with 0.2 collapsed. */
const FIXED = [4, 6, 8];
const byFixedBias = (measure: string) => FIXED.map((b) => `emoji-fixed-bias/b${b}.${measure}.mean`);
const fixedBias = (given: Omit<Claim, "place" | "runs">): Claim => ({
  ...given,
  place: PLACE,
  runs: FIXED.map((b) => ({ metric: `emoji-fixed-bias/b${b}.sound`, equals: SEEDS })),
});
const STEERED = "means over five seeds, in the order of the fixed relative biases 0.4, 0.6 and 0.8";

/** The rates of t and of the bias, by thousandths. */
const RATES = [
  { rate: 10, words: "at the rate used elsewhere" },
  { rate: 30, words: "at three times that rate" },
  { rate: 100, words: "at ten times that rate" },
];
const rates = (given: Parameters<typeof onSoundRuns>[2]) =>
  onSoundRuns("emoji-rates", RATES.length * ARMS.length * SEEDS, given);
const locked = (given: Parameters<typeof onSoundRuns>[2]) =>
  onSoundRuns("emoji-locked", ARMS.length * SEEDS, given);

/** Fewer and more dimensions, fixed relative biases, locked names, other rates of t and the bias. */
export const beyondHeadline: Claim[] = [
  dimensions({
    id: "E10",
    statement: "The margin grows with the dimension, as the bounds on constellations allow.",
    parts: ARMS.map((arm) =>
      ordered(
        ARM_WORDS[arm],
        byDimension(arm, "margin"),
        "increasing",
        "means over five seeds at 8, 16, 32, 64 and 128 dimensions, outliers left out",
      ),
    ),
  }),
  dimensions({
    id: "E11",
    statement: "ξ is far from zero in every dimension, as it is for SigLIP’s models.",
    parts: ARMS.map((arm) => ({
      label: ARM_WORDS[arm],
      printed: all(
        ...byDimension(arm, "xi").map((metric) =>
          compared(metric, ">", 0.1, "a tenth; SigLIP’s models lie between 0.55 and 0.62"),
        ),
      ),
    })),
  }),
  dimensions({
    id: "E12",
    statement:
      "ξ is smaller in fewer dimensions, where less room is left between what is learnt and the bound that only ξ = 0 attains.",
    parts: ARMS.map((arm) =>
      ordered(
        ARM_WORDS[arm],
        byDimension(arm, "xi"),
        "increasing",
        "means over five seeds at 8, 16, 32, 64 and 128 dimensions",
      ),
    ),
  }),
  fixedBias({
    id: "E13",
    statement: "A relative bias held fixed decides where pictures and names end up.",
    parts: [
      ordered(
        "the products of pictures with names lie about a larger number",
        byFixedBias("centre"),
        "increasing",
        STEERED,
      ),
      ordered(
        "the mean product of positives is larger",
        byFixedBias("positive"),
        "increasing",
        STEERED,
      ),
      ordered("pictures and names are less far apart", byFixedBias("gap"), "decreasing", STEERED),
    ],
  }),
  fixedBias({
    id: "E14",
    statement: "The margin grows with the relative bias that is held fixed, up to about 0.8.",
    parts: [ordered("outliers left out", byFixedBias("margin"), "increasing", STEERED)],
  }),
  {
    id: "E15",
    place: PLACE,
    statement:
      "A relative bias of 0.2, held fixed, cannot be trained from a start with the same logits: the inverse temperature is then too large.",
    runs: [{ metric: "emoji-fixed-bias/seeds", equals: SEEDS }],
    parts: [
      {
        printed: compared(
          "emoji-fixed-bias/b2.collapsed",
          ">=",
          SEEDS,
          "every run collapses, as the pilot did that this claim was made after",
        ),
      },
    ],
  },
  locked({
    id: "E16",
    statement:
      "With names locked, the relative bias brings the loss down faster and to a larger margin.",
    parts: [
      differs("steps to a loss of 4", "emoji-locked/locked.early", "below"),
      differs("margin, outliers left out", "emoji-locked/locked.margin", "above"),
    ],
  }),
  rates({
    id: "E17",
    statement:
      "That the relative bias is faster does not hang on the learning rate of t and of the bias.",
    parts: RATES.map(({ rate, words }) =>
      differs(`steps to a loss of 4, ${words}`, `emoji-rates/r${rate}.early`, "below"),
    ),
  }),
  rates({
    id: "E18",
    statement:
      "That the margin is larger with the relative bias does not hang on the learning rate of t and of the bias.",
    parts: RATES.map(({ rate, words }) =>
      differs(`margin, ${words}`, `emoji-rates/r${rate}.margin`, "above"),
    ),
  }),
];
