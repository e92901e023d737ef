import { modelLoss } from "./loss.ts";
import { scalars, type Model } from "./model.ts";

function stop(what: string, value: number, step: number): never {
  throw new Error(`non-finite ${what}: ${value} at step ${step}`);
}

/** Returns the loss; throws `non-finite loss: NaN at step s` unless it is finite. */
export function finiteLoss(model: Model, step: number): number {
  const loss = modelLoss(model);
  return Number.isFinite(loss) ? loss : stop("loss", loss, step);
}

/** Throws `non-finite loss` or `non-finite gradient`, naming the step, before an update by NaN. */
export function checkGradients(model: Model, step: number): void {
  const { logTemperature, bias, adapter } = model;
  for (const { gradient } of [logTemperature, bias, ...(adapter ? [adapter] : [])])
    if (!Number.isFinite(gradient[0])) {
      finiteLoss(model, step);
      stop("gradient", gradient[0]!, step);
    }
}

/** Throws `non-finite temperature` (or bias, delta), naming the step, after an update. */
export function checkScalars(model: Model, step: number): void {
  for (const [what, value] of Object.entries(scalars(model)))
    if (!Number.isFinite(value)) stop(what, value, step);
}

/** Throws `non-finite vectors`, naming the step, before rows that hold such a number are used. */
export function checkVectors(M: Float64Array, step: number): void {
  let sum = 0;
  for (const x of M) sum += x * 0;
  if (sum !== 0)
    stop(
      "vectors",
      M.find((x) => !Number.isFinite(x))!,
      step,
    );
}
