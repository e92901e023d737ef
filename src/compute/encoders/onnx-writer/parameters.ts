import { patchCount } from "../../math/image-text/vision-cost.ts";
import type { SiglipSizes } from "./sizes.ts";

/** One trained array of a model, named as transformers names it, row-major. */
export interface Parameter {
  name: string;
  shape: readonly number[];
  /** What it does: maps from `shape[1]`... inputs, is added, or scales after a normalisation. */
  kind: "matrix" | "bias" | "scale";
}

/** Gives the values of a parameter by its name. */
export type Weights = (name: string) => Float32Array;

/** The parameters of SigLIP's vision tower: patches, layers, and the head that pools by attention. */
export function visionParameters(sizes: SiglipSizes): Parameter[] {
  const { hidden: h, patchSize: p, mlp } = sizes;
  const tower = "vision_model";
  return [
    matrix(`${tower}.embeddings.patch_embedding.weight`, h, 3, p, p),
    bias(`${tower}.embeddings.patch_embedding.bias`, h),
    matrix(`${tower}.embeddings.position_embedding.weight`, patchCount(sizes), h),
    ...layers(tower, sizes),
    ...normalisation(`${tower}.post_layernorm`, h),
    matrix(`${tower}.head.probe`, 1, 1, h),
    matrix(`${tower}.head.attention.in_proj_weight`, 3 * h, h),
    bias(`${tower}.head.attention.in_proj_bias`, 3 * h),
    ...linear(`${tower}.head.attention.out_proj`, h, h),
    ...normalisation(`${tower}.head.layernorm`, h),
    ...linear(`${tower}.head.mlp.fc1`, mlp, h),
    ...linear(`${tower}.head.mlp.fc2`, h, mlp),
  ];
}

/** The parameters of SigLIP's text tower: tokens, layers, and a linear head on the last token. */
export function textParameters(sizes: SiglipSizes): Parameter[] {
  const { hidden: h, vocabulary, textLength } = sizes;
  const tower = "text_model";
  return [
    matrix(`${tower}.embeddings.token_embedding.weight`, vocabulary, h),
    matrix(`${tower}.embeddings.position_embedding.weight`, textLength, h),
    ...layers(tower, sizes),
    ...normalisation(`${tower}.final_layer_norm`, h),
    ...linear(`${tower}.head`, h, h),
  ];
}

/** Numbers that there are to train in `parameters`. */
export function countNumbers(parameters: readonly Parameter[]): number {
  return parameters.reduce((sum, { shape }) => sum + size(shape), 0);
}

/** Product of the sides. */
export function size(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

function layers(tower: string, { layers: count, hidden: h, mlp }: SiglipSizes): Parameter[] {
  return Array.from({ length: count }, (_, i) => `${tower}.encoder.layers.${i}`).flatMap(
    (layer) => [
      ...normalisation(`${layer}.layer_norm1`, h),
      ...["q_proj", "k_proj", "v_proj", "out_proj"].flatMap((name) =>
        linear(`${layer}.self_attn.${name}`, h, h),
      ),
      ...normalisation(`${layer}.layer_norm2`, h),
      ...linear(`${layer}.mlp.fc1`, mlp, h),
      ...linear(`${layer}.mlp.fc2`, h, mlp),
    ],
  );
}

function linear(name: string, to: number, from: number): Parameter[] {
  return [matrix(`${name}.weight`, to, from), bias(`${name}.bias`, to)];
}

function normalisation(name: string, width: number): Parameter[] {
  return [{ name: `${name}.weight`, shape: [width], kind: "scale" }, bias(`${name}.bias`, width)];
}

function matrix(name: string, ...shape: number[]): Parameter {
  return { name, shape, kind: "matrix" };
}

function bias(name: string, width: number): Parameter {
  return { name, shape: [width], kind: "bias" };
}
