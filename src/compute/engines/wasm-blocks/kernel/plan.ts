import { run } from "../../wasm/kernel/state";

/** How a run is shared out: in blocks of rows that do not depend on the number of workers. */
@unmanaged
export class Plan {
  /** Tiles of 8 samples to a block, and blocks; the last one may be smaller. */
  blockTiles: i32;
  blocks: i32;
  /** Workers, and the desk of each: see desk.ts. */
  workers: i32;
  desks: usize;
  deskBytes: usize;
  /** Per block, what its rows have added so far to the run's two sums of slopes: two f64. */
  sums: usize;
  /** Per block, the rounds its rows have finished: i32; see pair-gradient.ts. */
  rounds: usize;
  /** Per block, the loss of its rows: f64. */
  losses: usize;
  /** Per block, the squared norms of its vectors in the matrix updated last: f32. */
  norms: usize;
}

export const plan = changetype<Plan>(memory.data(offsetof<Plan>(), 16));

export function firstTile(block: i32): i32 {
  return block * plan.blockTiles;
}

/** The tile after the block's last. */
export function endTile(block: i32): i32 {
  return min(firstTile(block) + plan.blockTiles, run.tiles);
}

/** The sample after the block's last. */
export function endSample(block: i32): i32 {
  return min(endTile(block) << 3, run.n);
}
