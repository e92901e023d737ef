// The kernel of ../../wasm for one large run on several threads that share a memory. One instance
// leads: it has that kernel's functions, with the same meaning. The others are its hands.

import { reserve } from "../../wasm/kernel/memory";
import { run } from "../../wasm/kernel/state";
import { deskBytes } from "./desk";
import { plan } from "./plan";

export { loss } from "./shared-out";
export { serve } from "./team";
export {
  addMatrix,
  advance,
  begin,
  biasGradient,
  biasNow,
  clampedSlopes,
  columnGradient,
  deltaNow,
  fault,
  faultValue,
  formulaSlopes,
  gradient,
  logits,
  publishedSlopes,
  rowGradient,
  setAdam,
  setAdapter,
  setBias,
  setLoss,
  setPair,
  setTemperature,
  temperatureGradient,
  temperatureNow,
  tileBytes,
  values,
  vectorGradient,
} from "../../wasm/kernel/index";

/** After `begin`: shares the run out in blocks of so many tiles. False when there is no room. */
export function share(workers: i32, blockTiles: i32): bool {
  plan.workers = workers;
  plan.blockTiles = blockTiles;
  plan.blocks = (run.tiles + blockTiles - 1) / blockTiles;
  plan.deskBytes = deskBytes();
  const blocks = <usize>plan.blocks;
  plan.desks = reserve(<usize>workers * plan.deskBytes);
  plan.sums = reserve(blocks << 4);
  plan.rounds = reserve(blocks << 2);
  plan.losses = reserve(blocks << 3);
  plan.norms = reserve(blocks << 2);
  return (
    plan.desks != 0 && plan.sums != 0 && plan.rounds != 0 && plan.losses != 0 && plan.norms != 0
  );
}
