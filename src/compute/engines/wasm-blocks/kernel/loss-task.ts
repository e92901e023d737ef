import { delta, inverseTemperature, logitOffset } from "../../wasm/kernel/logit-scale";
import { rowLoss } from "../../wasm/kernel/loss";
import { pairAt, run } from "../../wasm/kernel/state";
import { endSample, firstTile, plan } from "./plan";

/** The losses of one block of rows in every pair, in float64 and not weighted. */
export function lossTask(block: i32): void {
  const t = inverseTemperature();
  const d = delta();
  const scale = t * d * d;
  const offset = logitOffset(t, d);
  let total: f64 = 0;
  for (let p = 0; p < run.pairCount; p++)
    for (let row = firstTile(block) << 3; row < endSample(block); row++)
      total += rowLoss(pairAt(p), row, scale, offset);
  store<f64>(plan.losses + ((<usize>block) << 3), total);
}
