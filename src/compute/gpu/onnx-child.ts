import { join } from "node:path";
import process from "node:process";
import { openTower, probeWith } from "../encoders/tower.ts";
import { root } from "../root.ts";

// Started by onnx.ts in a process of its own, since a broken CUDA library can end the process.

/** A text tower of random weights: 64 ids in, 32 numbers out. */
const MODEL = join(root, "tests/fixtures/siglip-tiny/model/onnx/text_model.onnx");
const [TOKENS, DIMENSION] = [64, 32];
/** Coordinates of unit vectors; CUDA may round products of the network to 10 bits. */
const ALLOWED = 1e-2;

async function embedding(device: "cpu" | "cuda"): Promise<Float32Array> {
  const tower = await openTower(MODEL, { modality: "text", device, dimension: DIMENSION });
  const ids = BigInt64Array.from({ length: TOKENS }, (_, i) => BigInt(i));
  const rows = await tower.embed(ids, [1, TOKENS]);
  await tower.close();
  return rows;
}

const answer = (message: object) => process.send!(message, () => process.exit(0));

/** The largest difference of a coordinate. Throws, in one line, what is in the way of CUDA. */
async function compare(): Promise<number> {
  const fault = await probeWith(MODEL)("cuda");
  if (fault !== null) throw new Error(fault);
  const [expected, actual] = [await embedding("cpu"), await embedding("cuda")];
  const error = Math.max(...expected.map((x, i) => Math.abs(actual[i]! - x)));
  if (error <= ALLOWED) return error;
  throw new Error(`it miscalculates: by ${error}, ${ALLOWED} allowed`);
}

try {
  answer({ ok: true, error: await compare() });
} catch (error) {
  answer({ ok: false, why: error instanceof Error ? error.message : String(error) });
}
