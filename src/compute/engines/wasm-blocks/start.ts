import type { BlocksExports } from "./blocks-exports.ts";

/**
 * Large enough that fetching blocks costs a step little: with one worker 1.3% more processor time
 * than the wasm engine at N = 4,096, d = 128, where 128 rows cost 3.7%. More threads than blocks have
 * nothing to do.
 */
export const BLOCK_ROWS = 256;

/** What a thread of a team starts with. */
export interface Start {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  /** 0 for the leader. */
  worker: number;
  workers: number;
  /** Rows of a block: a multiple of 8. */
  blockRows: number;
}

/** The thread's own instance of the kernel, in the team's memory. */
export function instantiate({ module, memory }: Start): BlocksExports {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return exports as unknown as BlocksExports;
}
