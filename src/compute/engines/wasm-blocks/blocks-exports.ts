import type { KernelExports } from "../wasm/kernel-exports.ts";

/** What kernel/index.ts exports; see there. Its `advance` does for the leader what it does alone. */
export interface BlocksExports extends KernelExports {
  share(workers: number, blockTiles: number): number;
  serve(worker: number): never;
}
