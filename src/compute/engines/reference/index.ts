import type { Engine } from "../engine.ts";
import { train } from "./train.ts";

/**
 * The float64 oracle as an engine: every feature of a case, plainly computed, one run at a time.
 *
 * Slower than the wasm engine, and what that one is measured against.
 */
export function createReferenceEngine(): Engine {
  return {
    name: "reference",
    precision: "float64",
    concurrency: 1,
    train,
    close: () => Promise.resolve(),
  };
}
