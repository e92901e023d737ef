import { createHash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { distinctLabels, listImages, type LabelledImage } from "../../encoders/image-folder.ts";
import { readLabels } from "../../encoders/labels-file.ts";
import { readModelFolder, type ModelFolder } from "../../encoders/model-folder.ts";
import { openTokenizer, type Tokenise } from "../../encoders/tokenizer.ts";
import type { Modality } from "../../encoders/tower.ts";
import { CliError } from "../../error.ts";
import { canonicalJson } from "../../store/canonical.ts";
import { sha256 } from "../../store/hash.ts";
import type { EmbedOptions } from "../embed.ts";

/** A batch: what is embedded, kept and shared out as a whole. */
export interface Unit {
  /** The name of its part. */
  name: string;
  modality: Modality;
  /** Its texts or images, by number, from `start` to before `end`. */
  start: number;
  end: number;
}

/** All that decides the embeddings, checked before anything is computed. */
export interface Plan {
  model: ModelFolder;
  tokenise: Tokenise;
  images: LabelledImage[];
  labels: string[];
  units: Unit[];
  /** SHA-256 of the model's networks. */
  networks: { vision: string; text: string };
  /** SHA-256 of the list of images, and of all that decides the parts. */
  imagesHash: string;
  key: string;
}

/** Raise when the same input gives other embeddings than before. */
const VERSION = 1;

/** Reads what is to be embedded. Throws `CliError` for whatever is wrong with it. */
export async function makePlan(options: EmbedOptions): Promise<Plan> {
  const { prompt, batch } = options;
  if (!prompt.includes("{}"))
    throw new CliError(
      `invalid prompt: ${prompt}`,
      'The label takes the place of {}, as in --prompt "a photo of a {}".',
    );
  const model = readModelFolder(options.model);
  const tokenise = openTokenizer(model);
  const labelsFile = options.labels === undefined ? null : readLabels(options.labels);
  const images = listImages(options.images, labelsFile);
  const labels = distinctLabels(images);
  const networks = { vision: await hash(model.visionFile), text: await hash(model.textFile) };
  const imagesHash = sha256(canonicalJson(images));
  const key = sha256(
    canonicalJson({
      version: VERSION,
      networks,
      config: model.config,
      processor: model.processor,
      tokenizer: sha256(readFileSync(join(model.folder, "tokenizer.json"))),
      imagesHash,
      prompt,
      batch,
    }),
  );
  const units = [
    ...unitsOf("text", labels.length, batch),
    ...unitsOf("vision", images.length, batch),
  ];
  return { model, tokenise, images, labels, units, networks, imagesHash, key };
}

function unitsOf(modality: Modality, count: number, batch: number): Unit[] {
  return Array.from({ length: Math.ceil(count / batch) }, (_, i) => ({
    name: `${modality}-${String(i).padStart(6, "0")}`,
    modality,
    start: i * batch,
    end: Math.min(count, (i + 1) * batch),
  }));
}

/** SHA-256 of a network, with the weights that a large one keeps in files beside it. */
async function hash(file: string): Promise<string> {
  const whole = createHash("sha256");
  const parts = readdirSync(dirname(file))
    .filter((name) => name.startsWith(basename(file)))
    .toSorted();
  for (const part of parts)
    await pipeline(createReadStream(join(dirname(file), part)), whole, { end: false });
  return whole.digest("hex");
}
