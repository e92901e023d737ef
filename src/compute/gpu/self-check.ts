import type { Engine } from "../engines/engine.ts";
import { createReferenceEngine } from "../engines/reference/index.ts";
import { TrainingCase } from "../schemas/case.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";

/** By how much a float32 engine may leave the float64 reference in the cases of the self-check. */
export const BOUNDS = {
  /** Relative: loss, t and bias at every recorded step and at the end. */
  scalars: 1e-4,
  /** Absolute: the coordinates of the final unit vectors. */
  vectors: 1e-3,
} as const;

/** The largest errors found, as `BOUNDS` counts them. */
export type Errors = Record<keyof typeof BOUNDS, number>;

const adam = { name: "adam", lr: 0.01, betas: [0.9, 0.999], epsilon: 1e-8 };

/**
 * Short runs that between them take every path: small enough for one workgroup and too large for
 * it, two modalities and three, one of them locked, both parameterisations.
 */
export const CASES: readonly TrainingCase[] = [
  {
    modalities: 2,
    n: 21,
    dim: 5,
    locked: [false, false],
    pairs: [[0, 1]],
    parameterization: "relative-bias",
    temperature: { init: 10, trainable: true },
    bias: { init: 0, trainable: true },
    optimizer: adam,
    logEpsilon: 0,
    steps: 100,
    record: [1, 10, 100],
    init: { torch: { seed: 1, draws: [0, 1] } },
  },
  {
    modalities: 3,
    n: 300,
    dim: 6,
    locked: [true, false, false],
    pairs: [
      [0, 1],
      [1, 2],
    ],
    parameterization: "bias",
    temperature: { init: 10, trainable: true },
    bias: { init: 10, trainable: true },
    optimizer: adam,
    logEpsilon: 1e-8,
    steps: 10,
    record: [1, 10],
    init: { torch: { seed: 2, draws: [0, 1, 2] } },
  },
].map((run) => TrainingCase.parse(run));

/**
 * Trains short cases on the engine and on the reference; the largest errors.
 *
 * Throws `invalid engine: ...` where they exceed `BOUNDS`, and whatever the engine throws.
 */
export async function selfCheck(engine: Engine): Promise<Errors> {
  const reference = createReferenceEngine();
  const worst: Errors = { scalars: 0, vectors: 0 };
  for (const run of CASES) {
    const errors = errorsOf(await engine.train(run), await reference.train(run));
    worst.scalars = Math.max(worst.scalars, errors.scalars);
    worst.vectors = Math.max(worst.vectors, errors.vectors);
  }
  for (const what of ["scalars", "vectors"] as const)
    // NaN exceeds every bound.
    if (!(worst[what] <= BOUNDS[what]))
      throw new Error(
        `invalid engine: it miscalculates: ${what} differ by ${worst[what].toExponential(1)} from the reference, ${BOUNDS[what].toExponential(0)} allowed`,
      );
  return worst;
}

function errorsOf(actual: TrainingOutcome, expected: TrainingOutcome): Errors {
  const states = [...actual.trace, actual.final];
  const scalars = [...expected.trace, expected.final].flatMap((state, i) =>
    (["loss", "temperature", "bias"] as const).map(
      // The bias starts at 0: below 1 its error counts absolutely.
      (name) =>
        Math.abs((states[i]?.[name] ?? NaN) - state[name]) /
        (name === "bias" ? Math.max(1, Math.abs(state[name])) : Math.abs(state[name])),
    ),
  );
  const coordinates = actual.final.vectors.flat(2);
  const vectors = expected.final.vectors.flat(2).map((x, i) => Math.abs(coordinates[i]! - x));
  return { scalars: Math.max(...scalars), vectors: Math.max(...vectors) };
}
