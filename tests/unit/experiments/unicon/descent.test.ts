import { describe, expect, test } from "vitest";
import { dense, type Dense } from "../../../../src/compute/theory/unicon/dense.ts";
import { train, type Objective } from "../../../../src/compute/experiments/unicon/descent.ts";
import { drawn } from "../../../../src/compute/experiments/unicon/differences.ts";
import {
  hiddenLayerEncoder,
  linearEncoder,
  uniformFrom,
  type Encoder,
} from "../../../../src/compute/experiments/unicon/encoders.ts";
import { drawPairs } from "../../../../src/compute/experiments/unicon/generators.ts";
import { trainedHeads } from "../../../../src/compute/experiments/unicon/trained-methods.ts";

const SIZES = { train: 64, test: 32, latent: 3, p: 6, q: 5, hidden: 8, noise: 0.1 };

describe("an encoder's gradient is that of central differences", () => {
  const encoders: Record<string, Encoder> = {
    linear: linearEncoder(4, 2, uniformFrom(1)),
    "with a hidden layer": hiddenLayerEncoder(4, 5, 2, uniformFrom(2)),
  };
  test.each(Object.entries(encoders))("%s", (_, encoder) => {
    const X = drawn(3, 7, 4);
    const G = drawn(4, 7, 2);
    const value = (Z: Dense) => Z.values.reduce((sum, z, i) => sum + z * G.values[i]!, 0);
    encoder.encode(X);
    const gradient = encoder.gradient(G);
    gradient.forEach((g, i) => {
      const at = encoder.parameters[i]!;
      const [above, below] = [1e-6, -1e-6].map((h) => {
        encoder.parameters[i] = at + h;
        return value(encoder.encode(X));
      });
      encoder.parameters[i] = at;
      expect((above! - below!) / 2e-6).toBeCloseTo(g, 6);
    });
  });
});

describe("training", () => {
  const objective: Objective = {
    loss: "sigmoid",
    parameterization: "relative-bias",
    temperature: 10,
    bias: 1,
  };
  const data = drawPairs("linear", SIZES, 5).train;
  const schedule = { lr: 5e-3, batch: 16, epochs: 10 };
  const fit = () => {
    const uniform = uniformFrom(6);
    const pair = [linearEncoder(6, 3, uniform), linearEncoder(5, 3, uniform)] as const;
    const ended = train(pair, data.X, data.Y, objective, schedule, 7);
    return { ended, parameters: pair[0].parameters };
  };

  test("gives the same bytes again, and takes the steps asked for", () => {
    const [first, second] = [fit(), fit()];
    expect(first.ended.steps).toBe(40);
    expect(first.parameters).toEqual(second.parameters);
    expect(first.ended).toEqual(second.ended);
  });

  test("moves the relative bias down from 1, where it stands above every similarity", () => {
    expect(fit().ended.bias).toBeLessThan(1);
    expect(fit().ended.bias).toBeGreaterThan(0.5);
  });

  test("finds most held-out matches from the right start, and few from a bias of zero", () => {
    const large = drawPairs(
      "linear",
      { ...SIZES, train: 256, test: 128, latent: 8, p: 20, q: 20 },
      8,
    );
    const sigmoid = { ...objective, parameterization: "bias" } as const;
    expect(trainedHeads(large, { ...sigmoid, bias: 10 }, 9).test).toBeGreaterThan(0.7);
    expect(trainedHeads(large, { ...sigmoid, bias: 0 }, 9).test).toBeLessThan(0.4);
  });
});

describe("the generators", () => {
  test("give centred training points, and other draws for other seeds", () => {
    const { train: one } = drawPairs("nonlinear", SIZES, 1);
    const { train: two } = drawPairs("nonlinear", SIZES, 2);
    expect(one.X.rows).toBe(64);
    expect(one.Y.columns).toBe(5);
    for (let k = 0; k < 6; k++) {
      let sum = 0;
      for (let i = 0; i < 64; i++) sum += one.X.values[i * 6 + k]!;
      expect(Math.abs(sum)).toBeLessThan(1e-12);
    }
    expect(one.X.values[0]).not.toBe(two.X.values[0]);
  });

  test("let pairs share what lies behind them", () => {
    const sizes = { ...SIZES, noise: 0 };
    const { train: shared } = drawPairs("linear", sizes, 1, (pair) => pair % 2);
    const row = (i: number) => dense(1, 6, shared.X.values.subarray(6 * i, 6 * (i + 1))).values;
    expect(row(0)).toEqual(row(2));
    expect(row(0)).not.toEqual(row(1));
  });
});
