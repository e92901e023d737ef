import { patchCount } from "../../math/image-text/vision-cost.ts";
import { createGraph } from "./graph.ts";
import { affine, attend, layer, layerNorm, linear, perceptron, type Tower } from "./layers.ts";
import type { Weights } from "./parameters.ts";
import { checkSizes, type SiglipSizes } from "./sizes.ts";

/**
 * The vision tower of SigLIP as the bytes of an ONNX file: `pixel_values` [batch, 3, size, size] to
 * `pooler_output` [batch, hidden], not normalised, with `last_hidden_state` beside it.
 *
 * Throws `invalid model size`, and `invalid tensor` where the weights are of other sizes.
 */
export function visionTower(sizes: SiglipSizes, weights: Weights): Uint8Array {
  const { imageSize, hidden, heads, layers } = checkSizes(sizes);
  const graph = createGraph();
  const tower: Tower = { graph, weights, hidden, heads };
  let x = patches(tower, sizes);
  for (let i = 0; i < layers; i++) x = layer(tower, `vision_model.encoder.layers.${i}`, x);
  const states = layerNorm(tower, "vision_model.post_layernorm", x);
  graph.node("last_hidden_state", "Identity", [states]);
  const pooled = pool(tower, "vision_model.head", states);
  graph.node("pooler_output", "Reshape", [
    pooled,
    graph.integers("vision_model.head.one_per_image", [-1, hidden]),
  ]);
  return graph.encode(
    "siglip_vision",
    [
      {
        name: "pixel_values",
        type: "float",
        shape: ["batch_size", 3, imageSize, imageSize],
      },
    ],
    [
      {
        name: "last_hidden_state",
        type: "float",
        shape: ["batch_size", patchCount(sizes), hidden],
      },
      { name: "pooler_output", type: "float", shape: ["batch_size", hidden] },
    ],
  );
}

/** A linear map of every patch, and a vector for its place: [batch, patches, hidden]. */
function patches({ graph, weights, hidden }: Tower, sizes: SiglipSizes): string {
  const name = "vision_model.embeddings";
  const { patchSize: side } = sizes;
  const parameter = (part: string, shape: number[]) =>
    graph.tensor(`${name}.${part}`, shape, weights(`${name}.${part}`));
  const grid = graph.node(
    `${name}.patch_embedding`,
    "Conv",
    [
      "pixel_values",
      parameter("patch_embedding.weight", [hidden, 3, side, side]),
      parameter("patch_embedding.bias", [hidden]),
    ],
    { kernel_shape: [side, side], strides: [side, side] },
  );
  const flat = graph.node(`${name}.flat`, "Reshape", [
    grid,
    graph.integers(`${name}.flat.sides`, [0, hidden, -1]),
  ]);
  const rows = graph.node(`${name}.rows`, "Transpose", [flat], { perm: [0, 2, 1] });
  const places = parameter("position_embedding.weight", [patchCount(sizes), hidden]);
  return graph.node(`${name}.placed`, "Add", [rows, places]);
}

/** Attention of one trained query, the probe, to all patches, and a perceptron: [batch, 1, hidden]. */
function pool(tower: Tower, name: string, states: string): string {
  const { graph, weights, hidden } = tower;
  const probe = graph.tensor(`${name}.probe`, [1, 1, hidden], weights(`${name}.probe`));
  const attention = `${name}.attention`;
  const matrix = weights(`${attention}.in_proj_weight`);
  const shift = weights(`${attention}.in_proj_bias`);
  // Queries, keys and values are three blocks of rows of one matrix.
  const project = (block: number, part: string, x: string) =>
    affine(
      tower,
      `${attention}.${part}`,
      x,
      matrix.subarray(block * hidden * hidden, (block + 1) * hidden * hidden),
      shift.subarray(block * hidden, (block + 1) * hidden),
    );
  const mixed = attend(tower, attention, [
    project(0, "q_proj", probe),
    project(1, "k_proj", states),
    project(2, "v_proj", states),
  ]);
  const attended = linear(tower, `${attention}.out_proj`, mixed);
  const bent = perceptron(tower, `${name}.mlp`, layerNorm(tower, `${name}.layernorm`, attended));
  return graph.node(`${name}.after_mlp`, "Add", [attended, bent]);
}
