import { existsSync } from "node:fs";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { CliError } from "../error.ts";
import { EmojiModel } from "../schemas/emoji-model.ts";
import { parseJson, readTextIfAny } from "../store/files.ts";
import { EMBEDDING_PORT, FEATURES_PORT, NAME_PORT } from "./onnx-writer/emoji-towers.ts";

/** The files of a folder with two towers trained on emoji. */
export const FILES = { about: "model.json", image: "image.onnx", name: "name.onnx" } as const;

/** A loaded folder. */
export interface OpenEmojiModel {
  about: EmojiModel;
  /** Rows of features to unit rows, row-major. */
  images(features: Float32Array, count: number): Promise<Float32Array>;
  /** Every name's unit row, in their order. */
  names(): Promise<Float32Array>;
  close(): Promise<void>;
}

const ADVICE = "Make a model folder: npm run emoji-towers -- --out FOLDER";

/** Opens a model folder. Throws `CliError` naming the file that is missing or no good. */
export async function openEmojiModel(folder: string): Promise<OpenEmojiModel> {
  const path = join(folder, FILES.about);
  const text = readTextIfAny(path);
  if (text === null) throw new CliError(`no model in ${folder}: missing ${FILES.about}`, ADVICE);
  const about = parseJson(text, EmojiModel, path, ADVICE);
  const image = await load(join(folder, FILES.image));
  const name = await load(join(folder, FILES.name));
  const run = async (session: InferenceSession, input: string, tensor: Tensor) => {
    const { [EMBEDDING_PORT]: output } = await session.run({ [input]: tensor });
    return (await output!.getData()) as Float32Array;
  };
  return {
    about,
    images: (features, count) =>
      run(image, FEATURES_PORT, new Tensor("float32", features, [count, features.length / count])),
    names: () => {
      const numbers = BigInt64Array.from(about.names, (_, i) => BigInt(i));
      return run(name, NAME_PORT, new Tensor("int64", numbers, [numbers.length]));
    },
    async close() {
      await Promise.all([image.release(), name.release()]);
    },
  };
}

async function load(file: string): Promise<InferenceSession> {
  if (!existsSync(file)) throw new CliError(`missing ${file}`, ADVICE);
  try {
    return await InferenceSession.create(file, { graphOptimizationLevel: "all" });
  } catch (error) {
    throw new CliError(`cannot load ${file}: ${(error as Error).message}`, ADVICE);
  }
}
