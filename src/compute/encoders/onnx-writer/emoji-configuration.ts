import { imageConfiguration } from "./configuration.ts";
import { IMAGE_SIDE } from "./emoji-crop.ts";
import { SPECIAL_TOKENS, TEXT_LENGTH } from "./emoji-towers.ts";

const [PADDING, END, UNKNOWN] = SPECIAL_TOKENS;

/**
 * The JSON files beside towers of `dim` numbers trained on emoji, by name: those of a SigLIP model,
 * so that whatever embeds with one embeds with these. `captions` are the names' texts, in order.
 */
export function emojiConfiguration(
  captions: readonly string[],
  dim: number,
): Record<string, object> {
  return {
    "config.json": {
      model_type: "siglip",
      text_config: {
        hidden_size: dim,
        max_position_embeddings: TEXT_LENGTH,
        vocab_size: SPECIAL_TOKENS.length + captions.length,
      },
      vision_config: { hidden_size: dim, image_size: IMAGE_SIDE, patch_size: IMAGE_SIDE },
    },
    // Bilinear, where SigLIP's own is bicubic.
    "preprocessor_config.json": { ...imageConfiguration({ imageSize: IMAGE_SIDE }), resample: 2 },
    "tokenizer.json": tokenizer(captions),
    "tokenizer_config.json": {
      model_max_length: TEXT_LENGTH,
      pad_token: PADDING,
      tokenizer_class: "SiglipTokenizer",
      unk_token: UNKNOWN,
    },
  };
}

/** A unigram tokenizer in which a whole caption is one token: the likeliest reading of its text. */
function tokenizer(captions: readonly string[]): object {
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: null,
    post_processor: {
      type: "TemplateProcessing",
      single: [{ Sequence: { id: "A", type_id: 0 } }, { SpecialToken: { id: END, type_id: 0 } }],
      pair: [],
      special_tokens: { [END]: { id: END, ids: [1], tokens: [END] } },
    },
    decoder: null,
    model: {
      type: "Unigram",
      unk_id: SPECIAL_TOKENS.indexOf(UNKNOWN),
      vocab: [...SPECIAL_TOKENS.map((token) => [token, 0]), ...captions.map((text) => [text, -1])],
      byte_fallback: false,
    },
  };
}
