import { z } from "zod";

const Count = z.int().positive();
const Channels = z.tuple([z.number(), z.number(), z.number()]);

/**
 * config.json of a SigLIP model, as far as it matters here. The public files leave out what equals
 * the architecture's defaults, those of base-patch16-224, so the same defaults stand here.
 */
export const SiglipConfig = z.object({
  model_type: z.literal("siglip", "expected siglip; other architectures are embedded differently"),
  vision_config: z
    .object({
      hidden_size: Count.default(768),
      image_size: Count.default(224),
      patch_size: Count.default(16),
      num_channels: z.literal(3, "expected 3 channels").default(3),
    })
    .prefault({}),
  text_config: z
    .object({
      hidden_size: Count.default(768),
      /** Width of the text tower's output; that of its layers unless given. */
      projection_size: Count.optional(),
      /** Every text is padded or cut to this many tokens. */
      max_position_embeddings: Count.default(64),
      vocab_size: Count.default(32_000),
      pad_token_id: z.int().nonnegative().optional(),
    })
    .prefault({}),
});

/** preprocessor_config.json: what is done to an image, with the defaults of SigLIP's processor. */
export const ImageProcessorConfig = z.object({
  do_resize: z.boolean().default(true),
  /** PIL's numbers of its filters: nearest, Lanczos, bilinear, bicubic, box, Hamming. */
  resample: z.int().min(0).max(5).default(3),
  size: z.object({ height: Count, width: Count }),
  do_rescale: z.boolean().default(true),
  rescale_factor: z
    .number()
    .positive()
    .default(1 / 255),
  do_normalize: z.boolean().default(true),
  image_mean: Channels.default([0.5, 0.5, 0.5]),
  image_std: Channels.refine((std) => std.every((s) => s > 0), "expected positive numbers").default(
    [0.5, 0.5, 0.5],
  ),
  do_center_crop: z
    .literal(false, "SigLIP's processor crops nothing")
    .nullish()
    .transform(() => false),
});

/** tokenizer.json: SigLIP's is a unigram model, as SentencePiece trains it. */
export const TokenizerFile = z.looseObject({
  model: z.looseObject({
    type: z.literal("Unigram", "expected Unigram, the family of SigLIP's tokenizer"),
    vocab: z.array(z.tuple([z.string(), z.number()])).min(1),
  }),
});

/** tokenizer_config.json: the names of special tokens, and how long a text may be. */
export const TokenizerConfig = z.looseObject({
  /** Enormous where there is no limit. */
  model_max_length: z.number().min(1).optional(),
  tokenizer_class: z
    .string()
    .regex(
      /^Siglip(Tokenizer)?(Fast)?$/,
      "expected SiglipTokenizer, the family of SigLIP's tokenizer",
    )
    .optional(),
  pad_token: z
    .union([z.string(), z.looseObject({ content: z.string() }).transform(({ content }) => content)])
    .nullish(),
});

export type SiglipConfig = z.infer<typeof SiglipConfig>;
export type ImageProcessorConfig = z.infer<typeof ImageProcessorConfig>;
export type TokenizerFile = z.infer<typeof TokenizerFile>;
export type TokenizerConfig = z.infer<typeof TokenizerConfig>;
