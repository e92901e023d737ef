import { createTfjsEngine } from "../../src/compute/engines/tfjs/index.ts";
import { root } from "../../src/compute/root.ts";
import { hashSources } from "../../src/compute/store/sources.ts";
import type { Subject } from "../subject.ts";
import { packageVersion } from "../versions.ts";
import { engineTimer, trainOn } from "./engine.ts";

/** Runs in a batch: the most that are asked for. */
const MOST = 64;

/** TensorFlow.js on one of its backends; rejects as the engine does when it is not here. */
export async function openTfjs(
  backend: "cpu" | "wasm" | "tfjs-node" | "tfjs-node-gpu",
): Promise<Subject> {
  const engine = await createTfjsEngine({ backend, batch: MOST });
  const names = {
    cpu: ["@tensorflow/tfjs"],
    wasm: ["@tensorflow/tfjs", "@tensorflow/tfjs-backend-wasm"],
    "tfjs-node": ["@tensorflow/tfjs", "@tensorflow/tfjs-node"],
    "tfjs-node-gpu": ["@tensorflow/tfjs", "@tensorflow/tfjs-node-gpu"],
  }[backend];
  return {
    on: `backend ${backend}`,
    versions: Object.fromEntries(names.map((name) => [name, packageVersion(name)])),
    code: hashSources(["src/compute/engines/tfjs/index.ts"], root),
    train: trainOn(engine),
    timersAt: (size, batch) => Promise.resolve([engineTimer(engine, size, batch)]),
    close: () => engine.close(),
  };
}
