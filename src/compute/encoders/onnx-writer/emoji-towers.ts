import { createGraph, type Graph } from "./graph.ts";

/** Input and output of the emoji towers. */
export const FEATURES_PORT = "features";
export const NAME_PORT = "name";
export const EMBEDDING_PORT = "embedding";

/** The image tower's weights, row-major: `weight1` is features x hidden, `weight2` hidden x dim. */
export interface ImageWeights {
  weight1: Float32Array;
  bias1: Float32Array;
  weight2: Float32Array;
  bias2: Float32Array;
}

/**
 * The image tower trained on emoji as the bytes of an ONNX file: `features` [batch, f] to `embedding`
 * [batch, d], unit rows. Linear, GELU with the exact normal distribution, linear, normalised.
 *
 * Throws `invalid tensor` where the weights do not fit together.
 */
export function emojiImageTower({ weight1, bias1, weight2, bias2 }: ImageWeights): Uint8Array {
  const graph = createGraph();
  const hidden = bias1.length;
  const dim = bias2.length;
  const features = weight1.length / hidden;
  const first = linear(graph, "first", FEATURES_PORT, weight1, bias1);
  const scaled = graph.node("gelu.scaled", "Mul", [
    first,
    graph.scalar("gelu.root_half", Math.SQRT1_2),
  ]);
  const erf = graph.node("gelu.erf", "Erf", [scaled]);
  const raised = graph.node("gelu.raised", "Add", [erf, graph.scalar("gelu.one", 1)]);
  const passed = graph.node("gelu.passed", "Mul", [raised, graph.scalar("gelu.half", 0.5)]);
  const activated = graph.node("gelu", "Mul", [first, passed]);
  unitRows(graph, linear(graph, "second", activated, weight2, bias2));
  return graph.encode(
    "emoji_image",
    [{ name: FEATURES_PORT, type: "float", shape: ["batch_size", features] }],
    [{ name: EMBEDDING_PORT, type: "float", shape: ["batch_size", dim] }],
  );
}

/**
 * The text tower as the bytes of an ONNX file: the number of a `name` [batch] to its `embedding`
 * [batch, d], a unit row. `texts` is names x d, of any lengths. Throws as `emojiImageTower`.
 */
export function emojiNameTower(texts: Float32Array, dim: number): Uint8Array {
  const graph = createGraph();
  const table = graph.tensor("texts", [texts.length / dim, dim], texts);
  unitRows(graph, graph.node("chosen", "Gather", [table, NAME_PORT], { axis: 0 }));
  return graph.encode(
    "emoji_name",
    [{ name: NAME_PORT, type: "int64", shape: ["batch_size"] }],
    [{ name: EMBEDDING_PORT, type: "float", shape: ["batch_size", dim] }],
  );
}

/** x W + b. */
function linear(
  graph: Graph,
  name: string,
  x: string,
  weight: Float32Array,
  bias: Float32Array,
): string {
  const to = bias.length;
  const product = graph.node(`${name}.product`, "MatMul", [
    x,
    graph.tensor(`${name}.weight`, [weight.length / to, to], weight),
  ]);
  return graph.node(name, "Add", [product, graph.tensor(`${name}.bias`, [to], bias)]);
}

/** The rows of `x` divided by their lengths, as the graph's output. */
function unitRows(graph: Graph, x: string): void {
  const squares = graph.node("unit.squares", "Mul", [x, x]);
  const sums = graph.node("unit.sums", "ReduceSum", [squares, graph.integers("unit.axis", [1])], {
    keepdims: 1,
  });
  graph.node(EMBEDDING_PORT, "Div", [x, graph.node("unit.lengths", "Sqrt", [sums])]);
}
