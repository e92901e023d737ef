import { bestBias } from "../../math/best-bias.ts";
import { KNOWN_CODES } from "../../math/codes/table.ts";
import { exp, log } from "../../math/elementary.ts";
import { innerProductMatrix } from "../../math/inner-product-matrix.ts";
import { contacts, lossAsymptotics, type Contacts } from "../../math/loss-asymptotics.ts";
import { margin, relativeBiasStar } from "../../math/margin.ts";
import { sigmoidLoss } from "../../math/sigmoid-loss.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import type { Series } from "../../schemas/result.ts";
import { logInfimum, logLoss } from "./log-loss.ts";

/** A spherical code taken for both modalities. */
interface CodeProducts {
  S: Float64Array;
  n: number;
  found: Contacts;
}

function productsOf(id: string): CodeProducts {
  const code = KNOWN_CODES.find((known) => known.id === id);
  if (!code) throw new Error(`unknown code: ${id}`);
  const { X, n, d } = code.generate();
  const S = innerProductMatrix({ U: X, V: X, n, d });
  return { S, n, found: contacts(S, n) };
}

/**
 * The table of the refined Theorem 3.2: for each code and inverse temperature the minimiser b, inf_b L
 * and L at b = b*_rel t, each beside what it approaches. Sums, eq. (1).
 */
export function codeLosses(rows: readonly { code: string; t: number }[]): Metric[] {
  return rows.flatMap(({ code, t }) => {
    const { S, n, found } = productsOf(code);
    const kappa = found.nonMatching / n;
    const { bias, logLoss: constant } = lossAsymptotics(found, n, t);
    const best = bestBias(S, n, t);
    const center = { parameterization: "relative-bias", temperature: t } as const;
    const centered = sigmoidLoss(S, n, { ...center, bias: relativeBiasStar(found) });
    const id = (name: string) => `theorem-3-2/${code}.t${t}.${name}`;
    return [
      exact(id("contacts"), kappa),
      exact(id("bias"), best.bias),
      exact(id("bias-limit"), bias),
      exact(id("least"), best.loss),
      exact(id("least-limit"), exp(constant)),
      exact(id("centered"), centered),
      exact(id("centered-limit"), n * (1 + kappa) * exp(-t * margin(found))),
    ];
  });
}

/**
 * inf_b L e^(t m*) and L e^(t m*) at b = b*_rel t, for t from 1 to `last` in equal ratios: between 1
 * and N^2 by Theorem 3.2, and near 2 N sqrt(kappa) and N (1 + kappa) once t is large.
 */
export function scaledCurve(code: string, last: number, points: number): Series {
  const { S, n, found } = productsOf(code);
  const m = margin(found);
  const t = Array.from({ length: points }, (_, i) => exp((log(last) * i) / (points - 1)));
  return {
    t,
    least: t.map((x) => exp(logInfimum(S, n, x).logLoss + x * m)),
    centered: t.map((x) => exp(logLoss(S, n, x, x * relativeBiasStar(found)) + x * m)),
  };
}

/** What `scaledCurve` tends to, and the N^2 it never exceeds. */
export function scaledLimits(code: string): Metric[] {
  const { n, found } = productsOf(code);
  const kappa = found.nonMatching / n;
  const id = (name: string) => `theorem-3-2/${code}.${name}`;
  return [
    exact(id("n"), n),
    exact(id("margin"), margin(found)),
    exact(id("constant"), 2 * n * Math.sqrt(kappa)),
    exact(id("constant-centered"), n * (1 + kappa)),
  ];
}
