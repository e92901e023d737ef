import { IMAGE_SIDE } from "./emoji-crop.ts";
import { emojiFeatures } from "./emoji-features.ts";
import { createGraph, type Graph } from "./graph.ts";

/** The image tower's weights, row-major: `weight1` is features x hidden, `weight2` hidden x dim. */
export interface ImageWeights {
  weight1: Float32Array;
  bias1: Float32Array;
  weight2: Float32Array;
  bias2: Float32Array;
}

/** Ids of the tokens before the names: padding, the end of a text, and what is no name. */
export const SPECIAL_TOKENS = ["<pad>", "</s>", "<unk>"] as const;
/** Tokens of a text: the name, and the end. */
export const TEXT_LENGTH = 2;

/**
 * The image tower trained on emoji as the bytes of an ONNX file, with SigLIP's ports: `pixel_values`
 * [batch, 3, 64, 64] in [-1, 1] to `pooler_output` [batch, d], not normalised. Fixed features, then
 * linear, GELU with the exact normal distribution, linear.
 *
 * Throws `invalid tensor` where the weights do not fit together.
 */
export function emojiImageTower({ weight1, bias1, weight2, bias2 }: ImageWeights): Uint8Array {
  const graph = createGraph();
  const features = emojiFeatures(graph, "pixel_values");
  const first = linear(graph, "first", features, weight1, bias1);
  const scaled = graph.node("gelu.scaled", "Mul", [
    first,
    graph.scalar("gelu.root_half", Math.SQRT1_2),
  ]);
  const erf = graph.node("gelu.erf", "Erf", [scaled]);
  const raised = graph.node("gelu.raised", "Add", [erf, graph.scalar("gelu.one", 1)]);
  const passed = graph.node("gelu.passed", "Mul", [raised, graph.scalar("gelu.half", 0.5)]);
  const activated = graph.node("gelu", "Mul", [first, passed]);
  graph.node("pooler_output", "Identity", [linear(graph, "second", activated, weight2, bias2)]);
  return graph.encode(
    "emoji_image",
    [{ name: "pixel_values", type: "float", shape: ["batch_size", 3, IMAGE_SIDE, IMAGE_SIDE] }],
    [{ name: "pooler_output", type: "float", shape: ["batch_size", bias2.length] }],
  );
}

/**
 * The text tower as the bytes of an ONNX file, with SigLIP's ports: `input_ids` [batch, 2], of which
 * the first counts, to `pooler_output` [batch, d], not normalised. `texts` is names x d; what is no
 * name has no direction. Throws as `emojiImageTower`.
 */
export function emojiTextTower(texts: Float32Array, dim: number): Uint8Array {
  const graph = createGraph();
  const rows = new Float32Array(SPECIAL_TOKENS.length * dim + texts.length);
  rows.set(texts, SPECIAL_TOKENS.length * dim);
  const table = graph.tensor("texts", [rows.length / dim, dim], rows);
  const first = graph.node("first", "Gather", ["input_ids", graph.integers("zero", 0)], {
    axis: 1,
  });
  graph.node("pooler_output", "Gather", [table, first], { axis: 0 });
  return graph.encode(
    "emoji_text",
    [{ name: "input_ids", type: "int64", shape: ["batch_size", TEXT_LENGTH] }],
    [{ name: "pooler_output", type: "float", shape: ["batch_size", dim] }],
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
