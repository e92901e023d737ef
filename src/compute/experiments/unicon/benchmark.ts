import { mean, standardDeviation } from "../../math/statistics/sample.ts";
import { exact } from "../calculation.ts";
import type { Metric, Summary } from "../experiment.ts";
import { kernelMethods, linearMethods, type Scores } from "./closed-methods.ts";
import { drawPairs, type Generator } from "./generators.ts";
import { GENERATORS, LOOKS, SEEDS, SIZES } from "./settings.ts";
import { OBJECTIVES, trainedHeads, trainedLayers } from "./trained-methods.ts";

const CURVES = ["unicon", "unicon-sharp", "unicon-damped"];

/** Every method on both generators: held-out top-1, mean and spread over the seeds. */
export function benchmark(): Summary {
  const metrics: Metric[] = [exact("unicon/seeds", SEEDS.length)];
  const series: Summary["series"] = {};
  for (const generator of GENERATORS) {
    const runs = SEEDS.map((seed) => scoresOf(generator, seed));
    const of = (method: string) => runs.map((scores) => scores[method]!);
    for (const method of Object.keys(runs[0]!)) {
      const id = `unicon/${generator}.${method}`;
      metrics.push(exact(`${id}.mean`, mean(of(method))));
      metrics.push(exact(`${id}.sd`, standardDeviation(of(method))));
    }
    series[`${generator}.top1`] = {
      iteration: LOOKS,
      ...Object.fromEntries(
        CURVES.map((name) => [name, LOOKS.map((look) => mean(of(`${name}.it${look}`)))]),
      ),
    };
  }
  return { metrics, series };
}

function scoresOf(generator: Generator, seed: number): Scores {
  const data = drawPairs(generator, SIZES, seed);
  const scores: Scores = { ...linearMethods(data), ...kernelMethods(data) };
  for (const [name, objective] of Object.entries(OBJECTIVES)) {
    const { test, temperature, bias } = trainedHeads(data, objective, seed);
    scores[`trained-${name}`] = test;
    if (objective.loss !== "sigmoid") continue;
    scores[`trained-${name}.temperature`] = temperature;
    scores[`trained-${name}.bias`] = bias;
  }
  const layers = trainedLayers(data, OBJECTIVES["info-nce"], seed);
  scores["trained-layers"] = layers.test;
  scores["trained-layers.train"] = layers.train;
  return scores;
}
