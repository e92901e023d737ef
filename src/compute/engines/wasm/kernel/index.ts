// The fused training kernel: one run per instance, set up by `begin` and the setters, then trained
// in place by `advance`. Nothing here calls out, so a run gives the same bits on every machine.

import { settle } from "./logit-scale";
import { release, reserve } from "./memory";
import { adapter, bias, Matrix, matrixAt, Pair, pairAt, run, Scalar, temperature } from "./state";
import { step } from "./step";
import { gradientScale, radialOffset, radialScale } from "./tangent";

export { columnGradient } from "./column-gradient";
export { logits } from "./logits";
export { rowGradient } from "./row-gradient";
export { clampedSlopes, formulaSlopes, publishedSlopes } from "./slope";
export { gradient } from "./gradient";
export { loss } from "./loss";
export { delta as deltaNow, inverseTemperature as temperatureNow } from "./logit-scale";

/** Bytes of a column panel: with its gradient, half of a small second-level cache. */
const PANEL_BYTES: i32 = 65536;
const MAX_PANEL: i32 = 64;

/** Makes room for a run; false when the memory cannot grow to hold it. */
export function begin(n: i32, dim: i32, matrices: i32, pairs: i32, adapted: bool): bool {
  release();
  run.n = n;
  run.dim = dim;
  run.adapted = adapted;
  run.inner = adapted ? dim + 1 : dim;
  run.tiles = (n + 7) >> 3;
  // An even number of coordinates, for rowGradient.
  run.tileBytes = ((<usize>(run.inner + 1)) & ~1) << 5;
  run.panel = max(1, min(MAX_PANEL, min(run.tiles, PANEL_BYTES / <i32>run.tileBytes)));
  run.power1 = 1;
  run.power2 = 1;
  run.matrixCount = matrices;
  run.pairCount = pairs;
  run.matrices = reserve(<usize>matrices * offsetof<Matrix>());
  run.pairs = reserve(<usize>pairs * offsetof<Pair>());
  run.weight = 1 / (<f64>pairs * <f64>n * <f64>n);
  // Zero beyond dim, and stays so.
  run.scaled = reserve(run.tileBytes >> 1);
  run.strip = reserve((<usize>run.panel) << 7);
  return run.matrices != 0 && run.pairs != 0 && run.scaled != 0 && run.strip != 0;
}

/** Makes room for one modality; a locked one has no moments. False when there is none. */
export function addMatrix(index: i32, trainable: bool): bool {
  const bytes = <usize>run.tiles * run.tileBytes;
  const matrix = matrixAt(index);
  matrix.trainable = trainable;
  matrix.value = reserve(bytes);
  matrix.gradient = reserve(bytes);
  if (!trainable) return matrix.value != 0 && matrix.gradient != 0;
  matrix.first = reserve(bytes);
  matrix.second = reserve(bytes);
  return matrix.value != 0 && matrix.gradient != 0 && matrix.first != 0 && matrix.second != 0;
}

/** Lists a pair; with an adapter, or if just one side is trained, `row` is that one. */
export function setPair(index: i32, row: i32, column: i32): void {
  const pair = pairAt(index);
  pair.row = matrixAt(row);
  pair.column = matrixAt(column);
}

export function setLoss(form: i32, epsilon: f64, relative: bool, single: bool): void {
  run.form = form;
  run.epsilon = epsilon;
  run.relative = relative;
  run.single = single;
}

export function setAdam(rate: f64, beta1: f64, beta2: f64, epsilon: f64): void {
  run.rate = rate;
  run.beta1 = beta1;
  run.beta2 = beta2;
  run.adamEpsilon = epsilon;
}

/** t itself; it is kept as its logarithm. */
export function setTemperature(t: f64, trainable: bool): void {
  run.fixedTemperature = t;
  setScalar(temperature, Math.log(t), trainable);
}

export function setBias(value: f64, trainable: bool): void {
  setScalar(bias, value, trainable);
}

export function setAdapter(x: f64, trainable: bool): void {
  setScalar(adapter, x, trainable);
}

function setScalar(scalar: Scalar, value: f64, trainable: bool): void {
  scalar.value = settle(value);
  scalar.gradient = 0;
  scalar.first = 0;
  scalar.second = 0;
  scalar.trainable = trainable;
}

/** Address of a modality's values. */
export function values(matrix: i32): usize {
  return matrixAt(matrix).value;
}

/** Bytes from one tile of 8 samples to the next. */
export function tileBytes(): usize {
  return run.tileBytes;
}

/** Up to `steps` updates; returns how many went well, fewer only with a fault. */
export function advance(steps: i32): i32 {
  for (let done = 0; done < steps; done++) if (!step()) return done;
  return steps;
}

/** What stopped being finite: 1 vectors, 2 temperature, 3 bias, 4 delta. */
export function fault(): i32 {
  return run.fault;
}

/** What it is instead. */
export function faultValue(): f64 {
  return run.faultValue;
}

export function biasNow(): f64 {
  return bias.value;
}

export function temperatureGradient(): f64 {
  return temperature.gradient;
}

export function biasGradient(): f64 {
  return bias.gradient;
}

/** Coordinate k of dL/dx for `sample` of a trained modality, after `gradient`. */
export function vectorGradient(matrix: i32, sample: i32, k: i32): f64 {
  const m = matrixAt(matrix);
  const at = <usize>(sample >> 3) * run.tileBytes + (((<usize>sample) & 7) << 2);
  let dot: f64 = 0;
  for (let c: usize = 0; c < <usize>run.dim; c++)
    dot += <f64>load<f32>(m.value + at + (c << 5)) * <f64>load<f32>(m.gradient + at + (c << 5));
  let r = radialScale() * dot;
  if (run.adapted) r += radialOffset() * <f64>load<f32>(m.gradient + at + ((<usize>run.dim) << 5));
  const offset = at + ((<usize>k) << 5);
  return (
    gradientScale() * (<f64>load<f32>(m.gradient + offset) - r * <f64>load<f32>(m.value + offset))
  );
}
