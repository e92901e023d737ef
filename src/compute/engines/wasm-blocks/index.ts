import { availableParallelism } from "node:os";
import type { Engine } from "../engine.ts";
import { WorkerPool } from "../wasm/pool.ts";
import { compileBlocksKernel } from "./compile.ts";
import { BLOCK_ROWS } from "./start.ts";
import { startTeam, type Team } from "./team.ts";

export interface WasmBlocksEngineOptions {
  /** Threads that train a run together; without it, one per core. They change no byte. */
  workers?: number;
  /** Rows of a block, a multiple of 8. They do change bytes; another number is for tests. */
  blockRows?: number;
}

/**
 * The fused float32 kernel, one run at a time on all workers, for runs so large that the others
 * would wait for them. Up to `BLOCK_ROWS` samples its bytes are those of the wasm engine.
 *
 * Compiles the kernel if need be; throws as `compileKernel`.
 */
export async function createWasmBlocksEngine({
  workers = availableParallelism(),
  blockRows = BLOCK_ROWS,
}: WasmBlocksEngineOptions = {}): Promise<Engine> {
  const { bytes } = await compileBlocksKernel();
  const module = await WebAssembly.compile(bytes);
  let team: Team | undefined;
  const pool = new WorkerPool(1, () => {
    team = startTeam(module, workers, blockRows);
    return team.leader;
  });
  return {
    name: "wasm-blocks",
    precision: "float32",
    concurrency: 1,
    train: (run, options) => pool.train(run, options),
    close: async () => {
      await pool.close();
      await team?.end();
    },
  };
}
