import { torchGenerator } from "../../math/torch-random.ts";
import { size, type Parameter, type Weights } from "./parameters.ts";

/** More than the parameters of any model, so that two seeds share no generator. */
const STREAMS = 100_000;

/**
 * Random weights: matrices normal with variance 1 / (numbers in a row), so that layers keep the size
 * of what goes through them; biases 0, scales 1. Each parameter has a generator of its own, drawn
 * when it is asked for, so that no two large ones need to be held at a time.
 *
 * Throws `invalid seed` unless it is a whole number from 0 to 40,000, and `unknown parameter`.
 */
export function randomWeights(parameters: readonly Parameter[], seed: number): Weights {
  // The generator takes the low 32 bits of its seed only.
  if (!Number.isSafeInteger(seed) || seed < 0 || seed > 40_000)
    throw new Error(`invalid seed: ${seed}`);
  const numbers = new Map(parameters.map(({ name }, i) => [name, i]));
  return (name) => {
    const i = numbers.get(name);
    if (i === undefined) throw new Error(`unknown parameter: ${name}`);
    const { shape, kind } = parameters[i]!;
    const count = size(shape);
    if (kind !== "matrix") return new Float32Array(count).fill(kind === "scale" ? 1 : 0);
    const deviation = 1 / Math.sqrt(count / shape[0]!);
    return torchGenerator(seed * STREAMS + i)
      .randn(count)
      .map((x) => x * deviation);
  };
}
