import type { SiglipSizes } from "./sizes.ts";

/** `config.json` of a model of these sizes, as transformers writes it. */
export function modelConfiguration(sizes: SiglipSizes): object {
  const tower = {
    hidden_act: "gelu_pytorch_tanh",
    hidden_size: sizes.hidden,
    intermediate_size: sizes.mlp,
    layer_norm_eps: 1e-6,
    num_attention_heads: sizes.heads,
    num_hidden_layers: sizes.layers,
  };
  return {
    architectures: ["SiglipModel"],
    dtype: "float32",
    model_type: "siglip",
    text_config: {
      ...tower,
      max_position_embeddings: sizes.textLength,
      model_type: "siglip_text_model",
      projection_size: sizes.hidden,
      vocab_size: sizes.vocabulary,
    },
    vision_config: {
      ...tower,
      image_size: sizes.imageSize,
      model_type: "siglip_vision_model",
      num_channels: 3,
      patch_size: sizes.patchSize,
    },
  };
}

/** `preprocessor_config.json`: bicubic to the image size, then from [0, 255] to [-1, 1]. */
export function imageConfiguration({ imageSize }: Pick<SiglipSizes, "imageSize">): object {
  return {
    do_convert_rgb: true,
    do_normalize: true,
    do_rescale: true,
    do_resize: true,
    image_mean: [0.5, 0.5, 0.5],
    image_processor_type: "SiglipImageProcessor",
    image_std: [0.5, 0.5, 0.5],
    resample: 3,
    rescale_factor: 1 / 255,
    size: { height: imageSize, width: imageSize },
  };
}
