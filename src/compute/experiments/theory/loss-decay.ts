import { exp, log } from "../../math/elementary.ts";
import { contacts, lossAsymptotics } from "../../math/loss-asymptotics.ts";
import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import { exact, truth } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import type { Constellation } from "./drawn-constellations.ts";
import { logInfimum, logLoss } from "./log-loss.ts";
import { tally } from "./tally.ts";

/** Exponents t s carry rounding of the size of t's last places. */
const rounding = (t: number) => 1e-14 * (1 + t);

/**
 * The finite forms of Theorem 3.2 on given constellations at given inverse temperatures, which
 * ascend: violations of each inequality, and how near the rates come to their limits, as a part of
 * the 2 log N they may be away. Ids start with `prefix`.
 */
export function lossDecay(
  prefix: string,
  constellations: readonly Constellation[],
  temperatures: readonly number[],
  seed: number,
): Metric[] {
  const bits = mersenneTwister(seed);
  const [upper, vanishing] = [tally(), tally()];
  const [atLeast, atMost, above, refined] = [tally(), tally(), tally(), tally()];
  const [rate, bias, closer, slope] = [tally(), tally(), tally(), tally()];
  let largestLoss = 0;
  let furthestFromConstant = 0;
  for (const { S, pair, margin: best, relativeBias: center } of constellations) {
    const { n } = pair;
    const room = 2 * log(n);
    // Any margin and relative bias that eq. (2) allows, not only the best.
    const m = best * (0.05 + 0.95 * uniform53(bits));
    const b = center + (best - m) * (2 * uniform53(bits) - 1);
    const enough = (room + 28) / m;
    const there = exp(logLoss(S, n, enough, b * enough));
    largestLoss = Math.max(largestLoss, there);
    vanishing.add(1e-12 - there);
    const found = contacts(S, n);
    const infima = temperatures.map((t) => {
      upper.add(room - m * t - logLoss(S, n, t, b * t), rounding(t));
      upper.add(room - best * t - logLoss(S, n, t, center * t), rounding(t));
      const least = logInfimum(S, n, t);
      atLeast.add(least.logLoss + t * best - log(1 - exp(-t * best) / 2), rounding(t));
      above.add(least.logLoss + t * best, rounding(t));
      atMost.add(room - t * best - least.logLoss, rounding(t));
      rate.add(1 - Math.abs(least.logLoss + t * best) / room, rounding(t));
      bias.add(1 - Math.abs(least.bias - t * center) / room, rounding(t));
      closer.add(log(n * (n - 1)) - Math.abs(least.bias - t * center), rounding(t));
      const sharp = lossAsymptotics(found, n, t);
      refined.add(least.logLoss - sharp.atLeast, rounding(t));
      refined.add(sharp.atMost - least.logLoss, rounding(t));
      return { ...least, t, sharp };
    });
    const last = infima.at(-1);
    furthestFromConstant = Math.max(
      furthestFromConstant,
      Math.abs(last.logLoss - last.sharp.logLoss),
    );
    infima.slice(1).forEach(({ t, logLoss: later }, i) => {
      const before = infima[i]!;
      slope.add(1 - Math.abs(later - before.logLoss + best * (t - before.t)) / room, rounding(t));
    });
  }
  const id = (name: string) => `theorem-3-2/${prefix}.${name}`;
  return [
    exact(id("constellations"), constellations.length),
    exact(id("cases"), atMost.cases),
    exact(id("zero-loss.violations"), upper.violations),
    exact(id("zero-loss.least-slack"), upper.least),
    exact(id("zero-loss.not-vanished"), vanishing.violations),
    exact(id("zero-loss.largest"), largestLoss),
    exact(id("infimum.too-low"), atLeast.violations),
    exact(id("infimum.too-high"), atMost.violations),
    exact(id("infimum.below-exponential"), above.violations),
    exact(id("infimum.rate-violations"), rate.violations),
    exact(id("infimum.largest-share"), 1 - rate.least),
    exact(id("bias.violations"), bias.violations),
    exact(id("bias.largest-share"), 1 - bias.least),
    exact(id("bias.sharper-violations"), closer.violations),
    exact(id("slope.violations"), slope.violations),
    exact(id("slope.largest-share"), 1 - slope.least),
    exact(id("refined.violations"), refined.violations),
    exact(id("refined.last-distance"), furthestFromConstant),
    exact(id("margins-positive"), truth(constellations.every((c) => c.margin > 0))),
  ];
}
