import { join } from "node:path";
import { chooseBackend } from "../../engines/tfjs/backend.ts";
import { picturesOf } from "../../dual-encoder/pictures.ts";
import { trainEncoders } from "../../dual-encoder/train.ts";
import { captionOf } from "../../emoji/captions.ts";
import { openFeatures } from "../../emoji/features/table.ts";
import type { EncoderTraining } from "../../schemas/encoder-case.ts";
import type { EmojiModel } from "../../schemas/emoji-model.ts";
import { canonicalJson } from "../../store/canonical.ts";
import { sha256 } from "../../store/hash.ts";
import type { Progress } from "../progress.ts";
import { describeStanding } from "./carry-out.ts";
import { readCheckpoint, removeCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { writeEmojiModel } from "./write-emoji-model.ts";

/** What came of training, and what did it. */
export interface TrainedModel {
  about: EmojiModel;
  backend: string;
}

/**
 * Trains one configuration into the model folder `out`, with live progress; an interrupted run goes
 * on from its checkpoint there. The backend is the fastest that there is, or the one named.
 *
 * Throws `CliError` for a missing icon package, a checkpoint of another configuration in the folder,
 * and a folder that cannot be written.
 */
export async function trainModel(
  out: string,
  training: EncoderTraining,
  progress: Progress,
  choice: Parameters<typeof chooseBackend>[0] = {},
): Promise<TrainedModel> {
  const { backend } = await chooseBackend(choice);
  const table = openFeatures(undefined, training.names);
  const key = sha256(backend, table.key, canonicalJson(training));
  const path = join(out, "checkpoint.json");
  const from = readCheckpoint(path, key);
  const pictures = await picturesOf(training, (set, variant) => table.rows(set, variant));
  const { outcome, last } = await trainEncoders(training, pictures, {
    ...(from && { from }),
    save: (snapshot) => {
      writeCheckpoint(path, key, snapshot);
    },
    onStep: (standing) => {
      progress.update(standing.step / training.steps, describeStanding(training, standing));
    },
  });
  const { imageToName, nameToImage } = outcome.heldOut;
  const about: EmojiModel = {
    training,
    features: table.key,
    captions: table.names.map(captionOf),
    collapsed: outcome.collapsed,
    heldOut: { imageToName, nameToImage },
  };
  const { weight1, bias1, weight2, bias2, texts } = last.matrices;
  writeEmojiModel(out, about, {
    weight1: weight1[0],
    bias1: bias1[0],
    weight2: weight2[0],
    bias2: bias2[0],
    texts: texts[0],
  });
  removeCheckpoint(path);
  return { about, backend };
}
