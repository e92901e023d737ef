import type { ResultFile } from "../compute/schemas/result.ts";
import type { UpdateCurve } from "./figures/unicon-iteration.ts";

/** Arms of the cosine iteration by their part of the series' names, as a reader calls them. */
export const COSINE_ARMS = [
  { key: "tau2", name: "τ = 2" },
  { key: "tau1", name: "τ = 1" },
  { key: "tau0-7", name: "τ = 0.7" },
  { key: "tau0-5", name: "τ = 0.5" },
  { key: "tau0-3", name: "τ = 0.3" },
  { key: "tau0-1", name: "τ = 0.1" },
  { key: "damped", name: "τ = 0.1, damped" },
] as const;

/** The curves of the iteration with cosines on one generator's first draw. */
export function updateCurves({ series, metrics }: ResultFile, generator: string): UpdateCurve[] {
  return COSINE_ARMS.map(({ key, name }) => ({
    name: key === "damped" ? "damped" : name,
    kind:
      key === "damped"
        ? "damped"
        : metrics[`unicon/cosine.${generator}.${key}.converged`] === 0
          ? "cycle"
          : "rest",
    change: series[`${generator}.${key}`]!["change"]!,
  }));
}

/** A row of the benchmark's table: what it is called, and the stem of its metrics. */
export interface Method {
  name: string;
  key: string;
  note?: string;
}

/** The methods of the benchmark as the page groups them. */
export const METHODS: readonly { title: string; methods: readonly Method[] }[] = [
  {
    title: "Classical, in closed form",
    methods: [
      { name: "CCA", key: "cca" },
      { name: "Kernel CCA, Gaussian", key: "kernel-cca" },
    ],
  },
  {
    title: "UniCon, linear heads",
    methods: [
      { name: "τ = 1, one iteration", key: "unicon.it1" },
      { name: "τ = 1, two", key: "unicon.it2" },
      { name: "τ = 1, twenty", key: "unicon.it20" },
      { name: "τ = 0.1, two", key: "unicon-sharp.it2" },
      { name: "τ = 0.1, twenty", key: "unicon-sharp.it20" },
      { name: "τ = 0.1, twenty, damped", key: "unicon-damped.it20" },
      { name: "τ = 1, two, all singular values on one side", key: "unicon-one-sided.it2" },
      { name: "sigmoid weights, t = 1, two", key: "unicon-sigmoid-t1.it2" },
      { name: "sigmoid weights, t = 1, bias 1 too low, two", key: "unicon-sigmoid-low.it2" },
      { name: "sigmoid weights, t = 10, two", key: "unicon-sigmoid-t10.it2" },
      { name: "whitened, one", key: "unicon-whitened.it1" },
      { name: "whitened, two", key: "unicon-whitened.it2" },
    ],
  },
  {
    title: "UniCon, kernels, τ = 1, two iterations",
    methods: [
      { name: "Gaussian", key: "unicon-gaussian" },
      { name: "angular", key: "unicon-angular" },
      { name: "arc-cosine", key: "unicon-arc-cosine" },
    ],
  },
  {
    title: "Gradient training, linear heads",
    methods: [
      { name: "InfoNCE", key: "trained-info-nce" },
      { name: "sigmoid, bias from 10", key: "trained-sigmoid" },
      { name: "sigmoid, relative bias from 1", key: "trained-relative-bias" },
      { name: "sigmoid, bias from 0", key: "trained-sigmoid-from-zero" },
      { name: "sigmoid, relative bias from 0", key: "trained-relative-bias-from-zero" },
    ],
  },
  {
    title: "Gradient training, one hidden layer",
    methods: [{ name: "InfoNCE", key: "trained-layers" }],
  },
];
