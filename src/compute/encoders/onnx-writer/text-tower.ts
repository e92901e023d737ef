import { createGraph } from "./graph.ts";
import { layer, layerNorm, linear, type Tower } from "./layers.ts";
import type { Weights } from "./parameters.ts";
import { checkSizes, type SiglipSizes } from "./sizes.ts";

/**
 * The text tower of SigLIP as the bytes of an ONNX file: `input_ids` [batch, length] to
 * `pooler_output` [batch, hidden], not normalised, with `last_hidden_state` beside it. Every token
 * sees every other, padding too, and the last one speaks for the text.
 *
 * Throws `invalid model size`, and `invalid tensor` where the weights are of other sizes.
 */
export function textTower(sizes: SiglipSizes, weights: Weights): Uint8Array {
  const { hidden, heads, layers, vocabulary, textLength } = checkSizes(sizes);
  const graph = createGraph();
  const tower: Tower = { graph, weights, hidden, heads };
  const name = "text_model.embeddings";
  const table = (part: string, rows: number) =>
    graph.tensor(`${name}.${part}.weight`, [rows, hidden], weights(`${name}.${part}.weight`));
  const tokens = graph.node(
    `${name}.tokens`,
    "Gather",
    [table("token_embedding", vocabulary), "input_ids"],
    { axis: 0 },
  );
  let x = graph.node(`${name}.placed`, "Add", [tokens, table("position_embedding", textLength)]);
  for (let i = 0; i < layers; i++) x = layer(tower, `text_model.encoder.layers.${i}`, x);
  const states = layerNorm(tower, "text_model.final_layer_norm", x);
  graph.node("last_hidden_state", "Identity", [states]);
  const last = graph.integers("text_model.last", textLength - 1);
  const spoken = graph.node("text_model.last_token", "Gather", [states, last], { axis: 1 });
  graph.node("pooler_output", "Identity", [linear(tower, "text_model.head", spoken)]);
  return graph.encode(
    "siglip_text",
    [{ name: "input_ids", type: "int64", shape: ["batch_size", textLength] }],
    [
      { name: "last_hidden_state", type: "float", shape: ["batch_size", textLength, hidden] },
      { name: "pooler_output", type: "float", shape: ["batch_size", hidden] },
    ],
  );
}
