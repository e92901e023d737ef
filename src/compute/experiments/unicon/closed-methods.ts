import { cca, whitening } from "../../theory/unicon/cca.ts";
import { dense, times, type Dense } from "../../theory/unicon/dense.ts";
import { infoNceWeights } from "../../theory/unicon/info-nce-weights.ts";
import { iterate, type IterationOptions } from "../../theory/unicon/iterate.ts";
import { kernelCoordinates } from "../../theory/unicon/kernel-form.ts";
import {
  angular,
  arcCosine,
  gaussian,
  gram,
  medianDistance,
  type Kernel,
} from "../../theory/unicon/kernels.ts";
import { sigmoidWeights, stationaryBias } from "../../theory/unicon/sigmoid-weights.ts";
import type { PairData } from "./generators.ts";
import { DAMPING, KERNEL_CCA, LOOKS, RANK, RIDGE } from "./settings.ts";
import { top1OfHeads } from "./top1.ts";

/** Held-out top-1 by method. */
export type Scores = Record<string, number>;

const COSINE = { rank: RANK, rho: 1, similarity: "cosine" } as const;

/** CCA, and UniCon with linear heads in its variants. */
export function linearMethods({ train, test }: PairData): Scores {
  const at = (X: Dense, Y: Dense, data: typeof test, options: Partial<IterationOptions>) =>
    scoresAlong(X, Y, data, { ...COSINE, weights: (s) => infoNceWeights(s, 1), ...options });
  const sharp = { weights: (s: Dense) => infoNceWeights(s, 0.1) };
  const own = (options: Partial<IterationOptions>, looks: number[]) =>
    at(train.X, train.Y, test, options)(looks);
  const [WX, WY] = [whitening(train.X, RIDGE), whitening(train.Y, RIDGE)];
  const white = ({ X, Y }: typeof test) => ({ X: times(X, WX), Y: times(Y, WY) });
  const whiteTrain = white(train);
  return {
    cca: top1OfHeads(test, cca(train.X, train.Y, RANK, RIDGE)),
    ...named("unicon", own({}, LOOKS)),
    ...named("unicon-sharp", own(sharp, LOOKS)),
    ...named("unicon-damped", own({ ...sharp, damping: DAMPING }, LOOKS)),
    ...named("unicon-one-sided", own({ split: "one-sided" }, [2])),
    ...named("unicon-whitened", at(whiteTrain.X, whiteTrain.Y, white(test), {})([1, 2])),
    ...named("unicon-sigmoid-t1", own({ weights: sigmoidNearRest(1) }, [2])),
    ...named("unicon-sigmoid-low", own({ weights: sigmoidNearRest(1, -1) }, [2])),
    ...named("unicon-sigmoid-t10", own({ weights: sigmoidNearRest(10) }, [2])),
  };
}

/** Kernel CCA, and UniCon with three kernels after two iterations. */
export function kernelMethods({ train, test }: PairData): Scores {
  const kernels: Record<string, (X: Dense) => Kernel> = {
    gaussian: (X) => gaussian(medianDistance(X)),
    angular: () => angular,
    "arc-cosine": () => arcCosine,
  };
  const scores: Scores = {};
  for (const [name, kernelFor] of Object.entries(kernels)) {
    const side = (X: Dense, held: Dense) => {
      const kernel = kernelFor(X);
      const { train: own, coordinates } = kernelCoordinates(gram(kernel, X, X));
      return { own, held: coordinates(gram(kernel, held, X)) };
    };
    const [x, y] = [side(train.X, test.X), side(train.Y, test.Y)];
    const options = { ...COSINE, weights: (s: Dense) => infoNceWeights(s, 1) };
    const held = { X: x.held, Y: y.held };
    scores[`unicon-${name}`] = scoresAlong(x.own, y.own, held, options)([2])[2]!;
    if (name !== "gaussian") continue;
    const [X, Y] = [x, y].map((of) => ({ own: leading(of.own), held: leading(of.held) }));
    const heads = cca(X!.own, Y!.own, RANK, KERNEL_CCA.ridge);
    scores["kernel-cca"] = top1OfHeads({ X: X!.held, Y: Y!.held }, heads);
  }
  return scores;
}

/** The sigmoid loss's weights at inverse temperature t, the bias `off` from where their mass is 0. */
const sigmoidNearRest =
  (t: number, off = 0) =>
  (s: Dense) => {
    const bias = stationaryBias(s, t) + off;
    return sigmoidWeights(s, { parameterization: "bias", temperature: t, bias }).S;
  };

/** Held-out top-1 at the iterations asked for. */
const scoresAlong =
  (X: Dense, Y: Dense, test: { X: Dense; Y: Dense }, options: IterationOptions) =>
  (looks: number[]): Record<number, number> => {
    const scores: Record<number, number> = {};
    for (const step of iterate(X, Y, options)) {
      if (looks.includes(step.step)) scores[step.step] = top1OfHeads(test, step);
      if (step.step === looks.at(-1)) break;
    }
    return scores;
  };

const named = (name: string, scores: Record<number, number>): Scores =>
  Object.fromEntries(Object.entries(scores).map(([step, x]) => [`${name}.it${step}`, x]));

/** The first components of kernel coordinates, which are in the order of their eigenvalues. */
function leading({ rows, columns, values }: Dense): Dense {
  const count = Math.min(columns, KERNEL_CCA.components);
  const part = dense(rows, count);
  for (let i = 0; i < rows; i++)
    part.values.set(values.subarray(i * columns, i * columns + count), i * count);
  return part;
}
