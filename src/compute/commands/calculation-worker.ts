import { parentPort, workerData } from "node:worker_threads";
import type { ExperimentId } from "../artefacts.ts";
import { EXPERIMENTS } from "../experiments/index.ts";
import type { Calculated } from "./calculate.ts";

/** Carries out one experiment that trains nothing, in a thread of its own. */
const start = performance.now();
const summary = EXPERIMENTS[workerData as ExperimentId].summarise(new Map());
const seconds = (performance.now() - start) / 1000;
parentPort!.postMessage({ summary, seconds } satisfies Calculated);
