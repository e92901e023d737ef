/** -log sigmoid(z) for a match, -log sigmoid(-z) for the rest: eq. (1) of the paper. */
export const FORMULA = 0;
/** -log(P + e) and -log(Q + e) with P = sigmoid(z), Q = sigmoid(-z). */
export const CLAMPED = 1;
/** The same with P rounded to float32 and Q = 1 - P, as in the authors' code. */
export const PUBLISHED = 2;

/** One modality: four blocks in the layout of tiles.ts. */
@unmanaged
export class Matrix {
  value: usize;
  gradient: usize;
  /** Adam's moments. */
  first: usize;
  second: usize;
  trainable: bool;
}

/** Two modalities to be matched. */
@unmanaged
export class Pair {
  /** The trained side, if just one is. */
  row: Matrix;
  column: Matrix;
}

/** A number beside the vectors, with its gradient and Adam's moments. */
@unmanaged
export class Scalar {
  value: f64;
  gradient: f64;
  first: f64;
  second: f64;
  trainable: bool;
}

/** The run held by this instance. */
@unmanaged
export class Run {
  n: i32;
  dim: i32;
  /** Coordinates with a row gradient: one more than `dim` with an adapter, see tangent.ts. */
  inner: i32;
  tiles: i32;
  tileBytes: usize;
  /** Tiles per column panel, so that a panel and its gradient stay in the cache. */
  panel: i32;

  matrices: usize;
  matrixCount: i32;
  pairs: usize;
  pairCount: i32;
  /** Four rows times -t delta^2 log2(e), [coordinate][4]. */
  scaled: usize;
  /** Four rows of logits, then of slopes, for one panel: [tile][4][8]. */
  strip: usize;

  form: i32;
  epsilon: f64;
  /** Whether z = t s - t bias (eq. 9) rather than t s - bias. */
  relative: bool;
  /** t as given, for a run that does not train it. */
  fixedTemperature: f64;
  adapted: bool;
  /** Whether t', the bias and x live in float32, as they do in the authors' code. */
  single: bool;

  rate: f64;
  beta1: f64;
  beta2: f64;
  adamEpsilon: f64;
  /** beta1 and beta2 to the number of steps done. */
  power1: f64;
  power2: f64;

  /** 1 / (pairs n^2): what an entry's loss counts. */
  weight: f64;
  /** Sum over pairs and entries of the slope l'(z), and of l'(z) times -z log2(e). */
  slopes: f64;
  slopeMoments: f64;

  /** What stopped being finite, see step.ts, and what it is instead. */
  fault: i32;
  faultValue: f64;
}

export const run = changetype<Run>(memory.data(offsetof<Run>(), 16));
/** t' = log t. */
export const temperature = changetype<Scalar>(memory.data(offsetof<Scalar>(), 16));
export const bias = changetype<Scalar>(memory.data(offsetof<Scalar>(), 16));
/** delta = sigmoid(x). */
export const adapter = changetype<Scalar>(memory.data(offsetof<Scalar>(), 16));

export function matrixAt(index: i32): Matrix {
  return changetype<Matrix>(run.matrices + <usize>index * offsetof<Matrix>());
}

export function pairAt(index: i32): Pair {
  return changetype<Pair>(run.pairs + <usize>index * offsetof<Pair>());
}
