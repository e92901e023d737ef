import {
  fixed,
  LOSS_FORMS,
  trained,
  training,
  type LossForm,
} from "../compute/experiments/training.ts";
import type { TrainingCase } from "../compute/schemas/case.ts";
import { FORMS, type Settings } from "./settings.ts";

/**
 * The case that settings stand for: what `npm run train` takes. It records the first and the last
 * step, as the experiments of the paper do.
 */
export function caseOf(settings: Settings): TrainingCase {
  const { n, d, seed, draws, lock, x, form, offset, b0, t, t0, lr, steps } = settings;
  const run = training({
    ...{ form, n, dim: d, steps, seed, draws },
    parameterization: offset.endsWith("relative-bias") ? "relative-bias" : "bias",
    temperature: t === "trained" ? trained(t0) : fixed(t0),
    bias: offset.startsWith("fixed") ? fixed(b0) : trained(b0),
    locked: lock !== "none",
    ...(lock === "adapter" ? { adapter: { x } } : {}),
    record: [...new Set([1, steps])],
  });
  return { ...run, optimizer: { ...run.optimizer, lr } };
}

/**
 * The settings that stand for a case, whatever it records. Throws `invalid preset: ...` where the
 * playground has no field for something in it.
 */
export function settingsOf(run: TrainingCase): Settings {
  if (Array.isArray(run.init)) throw new Error("invalid preset: its vectors are not drawn");
  const { parameterization, bias, temperature, adapter } = run;
  const settings: Settings = {
    n: run.n,
    d: run.dim,
    ...run.init.torch,
    lock: adapter ? "adapter" : run.locked[0] ? "first" : "none",
    x: adapter?.x ?? 0,
    form: formOf(run),
    offset: bias.trainable ? parameterization : `fixed-${parameterization}`,
    b0: bias.init,
    t: temperature.trainable ? "trained" : "fixed",
    t0: temperature.init,
    lr: run.optimizer.lr,
    steps: run.steps,
  };
  const lost = unlike(caseOf(settings), run);
  if (lost.length > 0) throw new Error(`invalid preset: no field for its ${lost.join(", ")}`);
  return settings;
}

function formOf({ logEpsilon, complement }: TrainingCase): LossForm {
  const form = FORMS.find(
    (name) =>
      LOSS_FORMS[name].logEpsilon === logEpsilon && LOSS_FORMS[name].complement === complement,
  );
  if (!form)
    throw new Error(`invalid preset: no form of the loss has ${logEpsilon}, ${complement}`);
  return form;
}

/** The parts in which two cases differ and would train differently. */
function unlike(a: TrainingCase, b: TrainingCase): string[] {
  const recorded = ["record", "measure"];
  const text = (run: TrainingCase, part: string) => JSON.stringify(sorted(run[part as "init"]));
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (part) => !recorded.includes(part) && text(a, part) !== text(b, part),
  );
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inside]) => [key, sorted(inside)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
