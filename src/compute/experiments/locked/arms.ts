import { sigmoid } from "../../math/sigmoid.ts";
import type { Arm } from "../arm.ts";
import { fixed, trained, type Training } from "../training.ts";

/**
 * Size of the runs with a locked encoder: appendix D.2 and the notebook FrozenModality, whose seed
 * comes first. A step costs one pair of modalities, so five seeds are cheap.
 */
export const SETTINGS = {
  n: 100,
  dim: 10,
  steps: 10_000,
  temperature: 10,
  fixedTemperatures: [10, 200],
  /** delta = sigmoid(x) of the explicit adapter. */
  adapterX: 0.5,
  firstSeed: 50,
  seeds: 5,
};

/**
 * Where the runs start. `notebook`: each arm draws vectors of its own, and the relative bias starts
 * at -1, the bias at 0. `stated`: b = 0 for every arm, as appendix D.2 says, from the same vectors.
 */
export const STARTS = ["notebook", "stated"] as const;
export type Start = (typeof STARTS)[number];

/** One way to train against the locked encoder, which is draw 0 of every arm. */
function arm(
  start: Start,
  method: string,
  /** Which draw the trained encoder starts from in the notebook. */
  draw: number,
  options: Partial<Training>,
): Arm {
  return {
    id: `${start}.${method}`,
    training: {
      locked: true,
      draws: [0, start === "notebook" ? draw : 1],
      temperature: trained(SETTINGS.temperature),
      bias: trained(0),
      ...options,
    },
  };
}

/** The four methods of figure 10. */
export const METHOD_ARMS: Arm[] = STARTS.flatMap((start) => [
  arm(start, "relative-bias", 1, { bias: trained(start === "notebook" ? -1 : 0) }),
  arm(start, "bias", 3, { parameterization: "bias" }),
  ...SETTINGS.fixedTemperatures.map((t, i) =>
    arm(start, `fixed-t${t}`, 4 + i, { temperature: fixed(t), bias: fixed(0) }),
  ),
]);

const adapter = { x: SETTINGS.adapterX };
const delta2 = sigmoid(adapter.x) * sigmoid(adapter.x);
/** Observation 1: seen through the adapter, t is t / delta^2 and b_rel is delta^2 b_rel - (1 - delta^2). */
const seenThrough = (relativeBias: number) => ({
  adapter,
  temperature: trained(SETTINGS.temperature / delta2),
  bias: trained(delta2 * relativeBias - (1 - delta2)),
});

/**
 * The explicit adapter that figure 15 adds. `stated` starts it at t = 10, b_rel = 0 to the letter;
 * `matched` starts where its loss is that of `stated.relative-bias`, by Observation 1.
 */
export const ADAPTER_ARMS: Arm[] = [
  arm("notebook", "adapter", 2, seenThrough(-1)),
  arm("stated", "adapter", 2, { adapter }),
  arm("stated", "adapter-matched", 2, seenThrough(0)),
];
