import type { Check } from "../schemas/claim.ts";

/** What one saturated pair adds to the summed loss: -ln(1e-8), the ceiling of the 1e-8 inside it. */
const STUCK_PAIR = 18.420680743952367;
/** Stuck pairs by which a run may differ from the one the printed loss implies. */
const STUCK_PAIRS_ALLOWED = 5;

const FLOAT32 =
  "same draws and the same float32 loss, summed in another order; most runs agree far better";

/**
 * t, bias or delta of a trained run: 1e-3 of the printed value, and 5e-3 where the loss at that step
 * is below 1e-7.
 */
export const trainedValue = (metric: string, paper: string, loss: string): Check => ({
  type: "near",
  metric,
  paper,
  relative: 1e-3,
  looserBelow: { metric: loss, threshold: 1e-7, relative: 5e-3 },
  because: `${FLOAT32}; below a loss of 1e-7 the gradients are rounding noise, which other float32 arithmetic turns into up to half a per cent`,
});

/** The same at b_rel = -1, where the loss never becomes small: 1e-3 whatever it is. */
export const trainedValueAtMinusOne = (metric: string, paper: string): Check => ({
  type: "near",
  metric,
  paper,
  relative: 1e-3,
  because: `${FLOAT32}; at b_rel = -1 the loss stays at ln 2, so nothing excuses more, though the vectors collapse and t then drifts on rounding noise`,
});

/** A loss or margin to every digit printed. */
export const sameDigits = (metric: string, paper: string): Check => ({
  type: "same-digits",
  metric,
  paper,
  because: "same draws and the same float32 loss: every digit printed can be asked for",
});

/** The loss of a run with stuck pairs, over `n` samples and `pairs` pairs of modalities. */
export const stuckLoss = (metric: string, paper: string, n: number, pairs = 1): Check => ({
  type: "near",
  metric,
  paper,
  absolute: (STUCK_PAIRS_ALLOWED * STUCK_PAIR) / (pairs * n * n),
  because: `each stuck pair costs ${STUCK_PAIR.toFixed(2)} / N^2, and which of the last few get stuck is chaotic: ${STUCK_PAIRS_ALLOWED} of them either way`,
});
