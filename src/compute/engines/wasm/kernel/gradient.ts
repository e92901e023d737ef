import { delta, inverseTemperature, logitOffset, settle } from "./logit-scale";
import { pairGradient } from "./pair-gradient";
import { adapter, bias, matrixAt, pairAt, run, temperature } from "./state";

const LOG2_E: f64 = 1.4426950408889634;
const LN_2: f64 = 0.6931471805599453;

/**
 * Every gradient at the present state. A matrix gets the slopes times the other side's vectors,
 * neither weighted nor projected; see tangent.ts. The scalars get theirs in full.
 */
export function gradient(): void {
  for (let m = 0; m < run.matrixCount; m++)
    memory.fill(matrixAt(m).gradient, 0, <usize>run.tiles * run.tileBytes);
  run.slopes = 0;
  run.slopeMoments = 0;
  const t = inverseTemperature();
  const d = delta();
  const scale = <f32>(-t * d * d * LOG2_E);
  const shift = <f32>(logitOffset(t, d) * LOG2_E);
  for (let p = 0; p < run.pairCount; p++) pairGradient(pairAt(p), scale, shift);

  // sum dL/dz, and sum dL/dz z
  const slopes = run.weight * run.slopes;
  const moments = -LN_2 * run.weight * run.slopeMoments;
  const offset = logitOffset(t, d);
  // z without its part that is no multiple of t: the bias, where that is not relative.
  temperature.gradient = settle(run.relative ? moments : moments + bias.value * slopes);
  bias.gradient = settle(run.relative ? -t * slopes : -slopes);
  const scaled = moments + offset * slopes;
  if (run.adapted) adapter.gradient = settle((2 * scaled + 2 * t * d * d * slopes) * (1 - d));
}
