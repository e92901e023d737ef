import type { Graph } from "./graph.ts";
import type { Weights } from "./parameters.ts";

/** A tower in the making: its graph, the values of its parameters, and its attention heads. */
export interface Tower {
  graph: Graph;
  weights: Weights;
  hidden: number;
  heads: number;
}

/** sqrt(2 / pi), in the tanh form of GELU. */
const GELU_SLOPE = 0.7978845608028654;
/** The published models' epsilon in every normalisation. */
const EPSILON = 1e-6;

/** Normalises the last axis of `x` to mean 0 and variance 1, then scales and shifts it. */
export function layerNorm({ graph, weights }: Tower, name: string, x: string): string {
  const [scale, shift] = ["weight", "bias"].map((part) => {
    const values = weights(`${name}.${part}`);
    return graph.tensor(`${name}.${part}`, [values.length], values);
  });
  return graph.node(name, "LayerNormalization", [x, scale!, shift!], {
    axis: -1,
    epsilon: EPSILON,
  });
}

/** x W^T + b with the parameters `name.weight` and `name.bias`. */
export function linear(tower: Tower, name: string, x: string): string {
  return affine(tower, name, x, tower.weights(`${name}.weight`), tower.weights(`${name}.bias`));
}

/** x W^T + b; `weight` has a row for each number of `bias`. */
export function affine(
  { graph }: Tower,
  name: string,
  x: string,
  weight: Float32Array,
  bias: Float32Array,
): string {
  const to = bias.length;
  const from = weight.length / to;
  const transposed = new Float32Array(weight.length);
  for (let i = 0; i < to; i++)
    for (let j = 0; j < from; j++) transposed[j * to + i] = weight[i * from + j]!;
  const product = graph.node(`${name}.product`, "MatMul", [
    x,
    graph.tensor(`${name}.weight`, [from, to], transposed),
  ]);
  return graph.node(name, "Add", [product, graph.tensor(`${name}.bias`, [to], bias)]);
}

/** Two linear maps with a GELU between them. */
export function perceptron(tower: Tower, name: string, x: string): string {
  const inner = linear(tower, `${name}.fc1`, x);
  return linear(tower, `${name}.fc2`, gelu(tower, `${name}.gelu`, inner));
}

/** x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))). */
function gelu({ graph }: Tower, name: string, x: string): string {
  const step = (part: string, op: string, ...inputs: string[]) =>
    graph.node(`${name}.${part}`, op, inputs);
  const number = (part: string, value: number) => graph.scalar(`${name}.${part}`, value);
  const cube = step("cube", "Mul", step("square", "Mul", x, x), x);
  const bent = step("sum", "Add", x, step("bend", "Mul", cube, number("cubic", 0.044715)));
  const tanh = step("tanh", "Tanh", step("slope", "Mul", bent, number("root", GELU_SLOPE)));
  const gate = step("gate", "Add", tanh, number("one", 1));
  return step("half", "Mul", step("gated", "Mul", x, gate), number("two", 0.5));
}

/**
 * Attention of the heads side by side: queries [batch or 1, n, hidden], keys and values [batch, m,
 * hidden], all projected; gives [batch, n, hidden] before the last projection.
 */
export function attend(
  { graph, hidden, heads }: Tower,
  name: string,
  [queries, keys, values]: readonly [string, string, string],
): string {
  const width = hidden / heads;
  const split = graph.integers(`${name}.split`, [0, 0, heads, width]);
  const byHead = (part: string, x: string, perm: number[]) =>
    graph.node(
      `${name}.${part}.by_head`,
      "Transpose",
      [graph.node(`${name}.${part}.split`, "Reshape", [x, split])],
      { perm },
    );
  const q = byHead("queries", queries, [0, 2, 1, 3]);
  const k = byHead("keys", keys, [0, 2, 3, 1]);
  const v = byHead("values", values, [0, 2, 1, 3]);
  const products = graph.node(`${name}.products`, "MatMul", [q, k]);
  const scale = graph.scalar(`${name}.scale`, 1 / Math.sqrt(width));
  const scores = graph.node(`${name}.scores`, "Mul", [products, scale]);
  const shares = graph.node(`${name}.shares`, "Softmax", [scores], { axis: -1 });
  const mixed = graph.node(`${name}.mixed`, "MatMul", [shares, v]);
  const side = graph.node(`${name}.by_place`, "Transpose", [mixed], { perm: [0, 2, 1, 3] });
  return graph.node(`${name}.joined`, "Reshape", [
    side,
    graph.integers(`${name}.join`, [0, 0, hidden]),
  ]);
}

/** One layer of a tower: self-attention, then the perceptron, each on its normalised input and added. */
export function layer(tower: Tower, name: string, x: string): string {
  const normal = layerNorm(tower, `${name}.layer_norm1`, x);
  const attention = `${name}.self_attn`;
  const project = (part: string) => linear(tower, `${attention}.${part}`, normal);
  const mixed = attend(tower, attention, [project("q_proj"), project("k_proj"), project("v_proj")]);
  const middle = tower.graph.node(`${name}.after_attention`, "Add", [
    x,
    linear(tower, `${attention}.out_proj`, mixed),
  ]);
  const bent = perceptron(tower, `${name}.mlp`, layerNorm(tower, `${name}.layer_norm2`, middle));
  return tower.graph.node(`${name}.after_mlp`, "Add", [middle, bent]);
}
