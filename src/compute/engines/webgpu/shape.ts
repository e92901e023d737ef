import type { TrainingCase } from "../../schemas/case.ts";

/** `workgroup`: one run per workgroup. `tiled`: a run spread over many, three dispatches a step. */
export type Form = "workgroup" | "tiled";

/** Everything of a case that is written into the shader: runs of one shape share a pipeline. */
export interface Shape {
  form: Form;
  n: number;
  dim: number;
  /** Groups of four coordinates per row; those past `dim` are zero and stay so. */
  quads: number;
  matrices: number;
  trained: boolean[];
  /** The matrices with a gradient of their own, or with entries to sum for the scalars. */
  active: Active[];
  relative: boolean;
  loss: "formula" | "clamped" | "published";
  /** Whether t is exp(t') in the kernel, rather than the case's own number. */
  exponentialTemperature: boolean;
  trainTemperature: boolean;
  trainBias: boolean;
  adapted: boolean;
}

/** A matrix whose rows are gone through, against each of its partners. */
export interface Active {
  matrix: number;
  /** `primary`: this side, of the two of a pair, adds the pair's entries to the scalars' sums. */
  partners: { matrix: number; primary: boolean }[];
}

/** Beyond this a row and its gradient no longer fit in a thread's registers. */
const MOST_QUADS = 16;
/** Beyond this one workgroup would leave most of a GPU idle for too long. */
const MOST_SAMPLES = 256;

/** The shape of a case; `form` overrules the choice by size. */
export function shapeOf(run: TrainingCase, form?: Form): Shape {
  const { n, dim, modalities, locked, logEpsilon, complement, temperature, bias } = run;
  const quads = Math.ceil(dim / 4);
  const fits = n <= MOST_SAMPLES && quads <= MOST_QUADS;
  const loss = logEpsilon === 0 ? "formula" : complement === "exact" ? "clamped" : "published";
  return {
    form: form ?? (fits ? "workgroup" : "tiled"),
    n,
    dim,
    quads,
    matrices: modalities,
    trained: locked.map((lock) => !lock),
    active: activeMatrices(run),
    relative: run.parameterization === "relative-bias",
    loss,
    // The published code takes this way, through float32, for a fixed t too.
    exponentialTemperature: temperature.trainable || loss === "published",
    trainTemperature: temperature.trainable,
    trainBias: bias.trainable,
    adapted: run.adapter !== undefined,
  };
}

/** Each pair is gone through from its trained sides; from one side at least, for the scalars. */
function activeMatrices({ modalities, pairs, locked }: TrainingCase): Active[] {
  const all = Array.from({ length: modalities }, (_, matrix): Active => ({ matrix, partners: [] }));
  for (const [a, b] of pairs) {
    const [first, second] = locked[a]! ? [b, a] : [a, b];
    all[first]!.partners.push({ matrix: second, primary: true });
    if (!locked[second]!) all[second]!.partners.push({ matrix: first, primary: false });
  }
  // A trained matrix in no pair has a gradient of zero; it is normalised like the others.
  return all.filter(({ matrix, partners }) => partners.length > 0 || !locked[matrix]!);
}
