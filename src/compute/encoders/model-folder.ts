import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { CliError } from "../error.ts";
import {
  ImageProcessorConfig,
  SiglipConfig,
  TokenizerConfig,
  TokenizerFile,
} from "../schemas/model-folder.ts";
import { parseJson, readTextIfAny } from "../store/files.ts";

const ADVICE =
  "Take the folder of a SigLIP model as its ONNX export has it: config.json, preprocessor_config.json, tokenizer.json, onnx/vision_model.onnx, onnx/text_model.onnx.";

/** A SigLIP model in Hugging Face's layout; its files are checked, the networks not yet loaded. */
export interface ModelFolder {
  folder: string;
  config: SiglipConfig;
  processor: ImageProcessorConfig;
  tokenizer: TokenizerFile;
  tokenizerConfig: TokenizerConfig;
  /** The two networks, as paths. */
  visionFile: string;
  textFile: string;
}

/**
 * Reads a model folder. Throws `CliError` naming the file that is missing or at fault, also where
 * the files contradict each other: sizes of images, width of the towers, size of the vocabulary.
 */
export function readModelFolder(folder: string): ModelFolder {
  if (!existsSync(folder)) throw new CliError(`missing model folder: ${folder}`, ADVICE);
  const required = <S extends z.ZodType>(name: string, schema: S): z.output<S> => {
    const text = readTextIfAny(join(folder, name));
    if (text === null) throw new CliError(`missing model file: ${join(folder, name)}`, ADVICE);
    return parseJson(text, schema, join(folder, name), ADVICE);
  };
  const configured = join(folder, "tokenizer_config.json");
  const model = {
    folder,
    config: required("config.json", SiglipConfig),
    processor: required("preprocessor_config.json", ImageProcessorConfig),
    tokenizer: required("tokenizer.json", TokenizerFile),
    tokenizerConfig: parseJson(
      readTextIfAny(configured) ?? "{}",
      TokenizerConfig,
      configured,
      ADVICE,
    ),
    visionFile: networkFile(folder, "vision_model.onnx"),
    textFile: networkFile(folder, "text_model.onnx"),
  };
  checkAgreement(model);
  return model;
}

function networkFile(folder: string, name: string): string {
  const file = join(folder, "onnx", name);
  if (existsSync(file)) return file;
  const onnx = join(folder, "onnx");
  const there = existsSync(onnx) ? readdirSync(onnx).join(", ") : "";
  throw new CliError(
    `missing model file: ${file}`,
    there === "" ? ADVICE : `The folder onnx has: ${there}. ${ADVICE}`,
  );
}

function checkAgreement({ folder, config, processor, tokenizer }: ModelFolder): void {
  const fault = (file: string, wrong: string) => {
    throw new CliError(`invalid ${join(folder, file)}: ${wrong}`, ADVICE);
  };
  const { image_size: side, hidden_size: width } = config.vision_config;
  const { height: h, width: w } = processor.size;
  if (h !== side || w !== side)
    fault("preprocessor_config.json", `$.size: ${h} x ${w}, but config.json has images of ${side}`);
  const texts = textWidth(config);
  if (texts !== width)
    fault("config.json", `images become ${width} numbers, texts ${texts}; expected the same`);
  const { length } = tokenizer.model.vocab;
  if (length > config.text_config.vocab_size)
    fault(
      "tokenizer.json",
      `$.model.vocab: ${length} tokens, but config.json has ${config.text_config.vocab_size}`,
    );
}

/** How many numbers a text becomes. */
export function textWidth({ text_config: { projection_size, hidden_size } }: SiglipConfig): number {
  return projection_size ?? hidden_size;
}
