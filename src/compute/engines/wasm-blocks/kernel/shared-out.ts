import { Matrix, Pair, run } from "../../wasm/kernel/state";
import { GRADIENT, LOSS, phase, UPDATE } from "./phase";
import { plan } from "./plan";
import { together } from "./team";

// What takes a kernel on one thread its time, here shared out. What the blocks give is added up in
// the order of the blocks.

/** As the kernel's. */
export function pairGradient(pair: Pair, scale: f32, shift: f32): void {
  const blocks = plan.blocks;
  memory.fill(plan.rounds, 0, (<usize>blocks) << 2);
  memory.fill(plan.sums, 0, (<usize>blocks) << 4);
  store<f64>(plan.sums, run.slopes);
  store<f64>(plan.sums, run.slopeMoments, 8);
  phase.scale = scale;
  phase.shift = shift;
  together(GRADIENT, changetype<usize>(pair), blocks * blocks);
  let slopes: f64 = 0;
  let moments: f64 = 0;
  for (let block = 0; block < blocks; block++) {
    slopes += load<f64>(plan.sums + ((<usize>block) << 4));
    moments += load<f64>(plan.sums + ((<usize>block) << 4), 8);
  }
  run.slopes = slopes;
  run.slopeMoments = moments;
}

/** As the kernel's. */
export function updateVectors(matrix: Matrix): f32 {
  together(UPDATE, changetype<usize>(matrix), plan.blocks);
  let norms: f32 = 0;
  for (let block = 0; block < plan.blocks; block++)
    norms += load<f32>(plan.norms + ((<usize>block) << 2));
  return norms;
}

/** As the kernel's. */
export function loss(): f64 {
  together(LOSS, 0, plan.blocks);
  let total: f64 = 0;
  for (let block = 0; block < plan.blocks; block++)
    total += load<f64>(plan.losses + ((<usize>block) << 3));
  return run.weight * total;
}
