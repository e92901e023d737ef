import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";
import { CliError } from "../error.ts";
import type { ModelFolder } from "./model-folder.ts";

/** Ids of a text's tokens: always the same number of them, 64 for the published models. */
export type Tokenise = (text: string) => BigInt64Array;

const END = "</s>";

/**
 * The tokeniser of a model folder. Its texts end with `</s>`, are cut so that this stays, and padded
 * to the length that the tokeniser is configured for, at most the model's number of positions.
 *
 * Throws `CliError` where tokenizer.json is of another family than SigLIP's.
 */
export function openTokenizer(model: ModelFolder): Tokenise {
  const file = join(model.folder, "tokenizer.json");
  const tokenizer = load(file, model);
  const length = Math.min(
    model.config.text_config.max_position_embeddings,
    model.tokenizerConfig.model_max_length ?? Infinity,
  );
  const padding = padId(model, tokenizer, file);
  const encode = (text: string): number[] => {
    const { ids } = tokenizer.encode(text);
    if (ids.length <= length) return ids;
    const bare = tokenizer.encode(text, { add_special_tokens: false }).ids;
    // What the tokeniser appends stays at the end.
    const ending = ids.slice(bare.length);
    return [...bare.slice(0, length - ending.length), ...ending];
  };
  if (encode("").at(-1) !== tokenizer.token_to_id(END))
    throw otherFamily(file, `texts do not end with ${END}`);
  return (text) => {
    const row = new BigInt64Array(length).fill(BigInt(padding));
    encode(canonical(text)).forEach((id, i) => {
      row[i] = BigInt(id);
    });
    return row;
  };
}

function load(file: string, { tokenizer, tokenizerConfig }: ModelFolder): Tokenizer {
  try {
    return new Tokenizer(tokenizer, tokenizerConfig);
  } catch (error) {
    throw otherFamily(file, (error as Error).message);
  }
}

function padId(model: ModelFolder, tokenizer: Tokenizer, file: string): number {
  const name = model.tokenizerConfig.pad_token ?? END;
  const id = tokenizer.token_to_id(name);
  if (id === undefined) throw otherFamily(file, `no token ${name} to pad with`);
  return id;
}

/**
 * A text as SigLIP was trained on it: no capitals, no ASCII punctuation, single spaces. Exports differ
 * in whether tokenizer.json does this too; twice is the same as once.
 */
function canonical(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[!-/:-@[-`{-~]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function otherFamily(file: string, why: string): CliError {
  return new CliError(
    `invalid ${file}: not a tokenizer of SigLIP's family: ${why}`,
    "Take tokenizer.json and tokenizer_config.json from the folder of the same SigLIP model.",
  );
}
