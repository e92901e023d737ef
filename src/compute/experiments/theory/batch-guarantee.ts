import {
  expectedBatchLoss,
  guaranteedRetrieval,
  guaranteedRetrievalSharper,
} from "../../math/batch-expectation.ts";
import { log, log1p } from "../../math/elementary.ts";
import { innerProductMatrix } from "../../math/inner-product-matrix.ts";
import type { LogitParameters } from "../../math/logits.ts";
import { relativeBiasStar } from "../../math/margin.ts";
import { mersenneTwister, uniform53, type RandomBits } from "../../math/mersenne-twister.ts";
import { retrieval } from "../../math/retrieval.ts";
import { separation } from "../../math/separation.ts";
import { sigmoidLoss } from "../../math/sigmoid-loss.ts";
import { normaliseRows } from "../../math/sphere.ts";
import type { Vectors } from "../../math/vectors.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import { drawnPair } from "./drawn-constellations.ts";
import { tally } from "./tally.ts";

/**
 * What the expected loss of a batch is at least for every index whose search fails: the smallest
 * w log(1 + e^-z) + v log(1 + e^z), with w = B/N and v = B (B - 1) / (N (N - 1)) the weights of its
 * matching and of one non-matching entry, taken at the same product. 2 <= batch <= n.
 */
export function lossPerError(n: number, batch: number): number {
  const matching = batch / n;
  const rest = (batch * (batch - 1)) / (n * (n - 1));
  return matching * log1p(rest / matching) + rest * log1p(matching / rest);
}

/** The part of the indices whose search is right at an expected batch loss of xi log 2, at least. */
export function guaranteedBySharing(n: number, batch: number, xi: number): number {
  return 1 - (xi * Math.LN2) / (n * lossPerError(n, batch));
}

/** Proposition 1 on draws near constellations: every batch size from beyond sqrt N to N - 1. */
export function guaranteeMetrics(draws: number, seed: number): Metric[] {
  const bits = mersenneTwister(seed);
  const [printed, sharper, sharing, order] = [tally(), tally(), tally(), tally()];
  let withErrors = 0;
  for (let draw = 0; draw < draws; draw++) {
    const { S, n, at } = nearConstellation(seed + draw, bits);
    const { forward, backward } = retrieval(S, n);
    const found = Math.min(forward, backward);
    for (let batch = 2; batch < n; batch++) {
      if (batch * batch <= n) continue;
      const xi = expectedBatchLoss(S, n, at, batch) / Math.LN2;
      if (!(xi <= 1)) continue;
      const share = guaranteedRetrieval(n, batch, xi);
      const better = guaranteedRetrievalSharper(n, batch, xi);
      printed.add(found - share);
      sharper.add(found - better);
      sharing.add(found - guaranteedBySharing(n, batch, xi));
      order.add(Math.min(better - share, guaranteedBySharing(n, batch, xi) - better));
      if (found < 1) withErrors++;
    }
  }
  const id = (name: string) => `proposition-1/${name}`;
  return [
    exact(id("draws"), draws),
    exact(id("cases"), printed.cases),
    exact(id("cases-with-errors"), withErrors),
    exact(id("violations"), printed.violations),
    exact(id("sharper-violations"), sharper.violations),
    exact(id("sharing-violations"), sharing.violations),
    exact(id("order-violations"), order.violations),
    exact(id("least-slack"), sharing.least),
  ];
}

/**
 * 6 to 12 drawn pairs, in half of the draws with V_2 pulled towards U_1, and parameters with a small
 * loss: the relative bias near the middle of the products that decide the margin.
 */
function nearConstellation(seed: number, bits: RandomBits) {
  const n = 6 + Math.floor(7 * uniform53(bits));
  const d = 6;
  const pair = drawnPair(seed, n, d, 0.02 + 0.2 * uniform53(bits));
  const pull = 2 * uniform53(bits) - 1;
  const { U, V } = pair;
  if (pull > 0) for (let k = 0; k < d; k++) V[d + k]! += pull * U[k]!;
  normaliseRows(V, n, d);
  const found = separation(U, V, n, d);
  const at: LogitParameters = {
    parameterization: "relative-bias",
    temperature: 15 + 60 * uniform53(bits),
    bias: relativeBiasStar(found) + 0.1 * (uniform53(bits) - 0.5),
  };
  return { S: innerProductMatrix(pair), n, at };
}

/** Batches drawn one by one against the closed form of their mean loss. */
export interface Sampling {
  cases: number;
  batches: number;
  seed: number;
}

/** By how many standard errors the mean of drawn batches differs from the exact expectation. */
export function samplingMetrics({ cases, batches, seed }: Sampling): Metric[] {
  let furthest = 0;
  for (let index = 0; index < cases; index++) {
    const bits = mersenneTwister(seed + index);
    const { S, n, at } = nearConstellation(seed + index, bits);
    const batch = 4 + (index % 2);
    const mean = expectedBatchLoss(S, n, at, batch);
    let [sum, squares] = [0, 0];
    for (let draw = 0; draw < batches; draw++) {
      const loss = sigmoidLoss(rowsAndColumns(S, n, drawIndices(n, batch, bits)), batch, at);
      sum += loss - mean;
      squares += (loss - mean) * (loss - mean);
    }
    const error = Math.sqrt((squares - (sum * sum) / batches) / (batches - 1) / batches);
    furthest = Math.max(furthest, Math.abs(sum / batches) / error);
  }
  return [
    exact("proposition-1/sampled.cases", cases),
    exact("proposition-1/sampled.batches", batches),
    exact("proposition-1/sampled.furthest", furthest),
  ];
}

/** `count` different numbers below n, each such tuple equally likely. */
function drawIndices(n: number, count: number, bits: RandomBits): number[] {
  const rest = Array.from({ length: n }, (_, i) => i);
  return Array.from(
    { length: count },
    () => rest.splice(Math.floor(uniform53(bits) * rest.length), 1)[0]!,
  );
}

function rowsAndColumns(S: Vectors, n: number, indices: readonly number[]): Float64Array {
  return Float64Array.from(indices.flatMap((i) => indices.map((j) => S[i * n + j]!)));
}

/**
 * Matrices of products in which one search fails at the least expense: U_1 is as near to V_2 as to
 * V_1, and all other products are far on their sides. Bounds that hold here with little to spare.
 */
export function adversarialMetrics(sizes: readonly number[], temperature: number): Metric[] {
  const [printed, sharper, sharing] = [tally(), tally(), tally()];
  let closest = Infinity;
  for (const n of sizes)
    for (let batch = 2; batch < n; batch++) {
      if (batch * batch <= n) continue;
      const z = log((n - 1) / (batch - 1));
      const { S, at } = oneWrong(n, temperature, z);
      const xi = expectedBatchLoss(S, n, at, batch) / Math.LN2;
      if (!(xi <= 1)) continue;
      const { forward } = retrieval(S, n);
      printed.add(forward - guaranteedRetrieval(n, batch, xi));
      sharper.add(forward - guaranteedRetrievalSharper(n, batch, xi));
      const slack = forward - guaranteedBySharing(n, batch, xi);
      sharing.add(slack);
      closest = Math.min(closest, slack * n);
    }
  const id = (name: string) => `proposition-1/adversarial.${name}`;
  return [
    exact(id("cases"), printed.cases),
    exact(id("violations"), printed.violations),
    exact(id("sharper-violations"), sharper.violations),
    exact(id("sharing-violations"), sharing.violations),
    exact(id("sharper-least-slack"), sharper.least),
    exact(id("least-slack-in-indices"), closest),
  ];
}

/**
 * Unit vectors with <U_1, V_1> just below <U_1, V_2>, both z/t above b_rel = 1/2 up to 1e-9, matching
 * products 1 elsewhere and non-matching ones at most 0.
 */
function oneWrong(n: number, t: number, z: number) {
  const d = n + 1;
  const U = new Float64Array(n * d);
  const V = new Float64Array(n * d);
  for (let i = 1; i < n; i++) U[i * d + i] = V[i * d + i] = 1;
  const c = 0.5 + z / t;
  U[0] = Math.sqrt(1 - c * c);
  U[1] = c;
  // <U_1, V_1> = c (1 - 1e-12): the wrong neighbour is nearer.
  V[0] = (c * (1 - 1e-12)) / U[0];
  V[n] = Math.sqrt(1 - V[0] * V[0]);
  const at = { parameterization: "relative-bias", temperature: t, bias: 0.5 } as const;
  return { S: innerProductMatrix({ U, V, n, d }), at };
}

/** What one batch size guarantees at xi = 1: for a data set of n pairs, and for the largest it can. */
export function reachMetrics({ batch, n }: { batch: number; n: number }): Metric[] {
  const pairs = batch * (batch - 1);
  const id = (name: string) => `proposition-1/siglip.${name}`;
  return [
    exact(id("batch"), batch),
    exact(id("n"), n),
    exact(id("smallest-batch"), Math.sqrt(n)),
    exact(id("batch-pairs"), pairs),
    exact(id("batch-square"), batch * batch),
    exact(id("guaranteed"), guaranteedRetrieval(n, batch, 1)),
    exact(id("guaranteed-sharper"), guaranteedRetrievalSharper(n, batch, 1)),
    exact(id("guaranteed-at-limit"), guaranteedRetrieval(pairs - 1, batch, 1)),
    exact(id("guaranteed-billion"), guaranteedRetrieval(1e9, batch, 1)),
    exact(id("largest-xi"), pairs / n),
  ];
}
