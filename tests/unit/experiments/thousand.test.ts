import { describe, expect, test } from "vitest";
import { experiment as table4 } from "../../../src/compute/experiments/table-4-extended.ts";
import { experiment as table5 } from "../../../src/compute/experiments/table-5-extended.ts";
import {
  cut,
  evolution,
  MEASURED,
  WHOLE,
} from "../../../src/compute/experiments/thousand/protocol.ts";
import { stopMetrics } from "../../../src/compute/experiments/thousand/stop.ts";
import { fixed, training } from "../../../src/compute/experiments/training.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";

test("a whole run is measured to its last step, more densely at first", () => {
  expect(MEASURED.slice(0, 2)).toEqual([50, 100]);
  expect(MEASURED.slice(18, 22)).toEqual([950, 1000, 1100, 1200]);
  expect(MEASURED.at(-1)).toBe(10_000);
  expect(MEASURED).toHaveLength(110);
  expect(WHOLE.record.at(-1)).toBe(10_000);
});

test("the state after a step is the one recorded before the next, at the end the final one", () => {
  const state = (step: number) => ({ step, loss: step, temperature: 2 * step, bias: 0 });
  const outcome = {
    trace: WHOLE.record.map(state),
    final: { loss: 7, temperature: 8, bias: 9 },
    measurements: MEASURED.map((step) => ({ step, margin: 0.25 })),
  } as TrainingOutcome;
  const { step, t, loss, gap, b } = evolution(outcome);
  expect([step![0], t![0], loss![0], gap![0]]).toEqual([50, 102, 51, 0.5]);
  expect([step!.at(-1), t!.at(-1), loss!.at(-1), b!.at(-1)]).toEqual([10_000, 8, 7, 9]);
});

describe("a training that stops early", () => {
  const finished = (steps: number, temperature: number) => ({
    case: training({
      ...{ form: "published", n: 2, dim: 2, seed: 0, draws: [0, 1], ...cut(steps) },
      temperature: fixed(1),
      bias: fixed(0),
    }),
    outcome: {
      final: {
        ...{ loss: 1e-3, temperature, bias: 0, margin: 0.2, relativeBiasStar: 0 },
        vectors: [
          [
            [1, 0],
            [-1, 0],
          ],
          [
            [1, 0],
            [-1, 0],
          ],
        ],
      },
    } as TrainingOutcome,
  });
  const values = (...given: Parameters<typeof stopMetrics>) =>
    Object.fromEntries(stopMetrics(...given).map(({ id, value }) => [id, value]));

  test("reports where it stops, where it was before, and the whole run", () => {
    const stopped = { before: finished(40, 30), at: finished(50, 31) };
    const found = values("a/x", finished(100, 60), stopped);
    expect(found).toMatchObject({
      "a/x.steps": 50,
      "a/x.temperature": 31,
      "a/x.gap": 0.4,
      "a/x.steps-before": 40,
      "a/x.whole.temperature": 60,
    });
    expect(found["a/x.gradient-before"]).toBeLessThan(1e-12);
  });

  test("reports the whole run alone without a stop", () => {
    const found = values("a/x", finished(100, 60), null);
    expect(found).toMatchObject({ "a/x.steps": 100, "a/x.temperature": 60 });
    expect(found).not.toHaveProperty(["a/x.steps-before"]);
  });
});

test("table 4 has a run on either side of every stop", () => {
  const stops = table4.settings["stops"] as { row: number; before: number; at: number }[];
  const ids = table4.runs().map((run) => run.id);
  expect(stops.length).toBeGreaterThan(0);
  for (const { row, before, at } of stops) {
    expect(at - before).toBeGreaterThan(0);
    expect(at - before).toBeLessThanOrEqual(0.03 * at);
    expect(ids).toContain(`b${row}/${before}`);
    expect(ids).toContain(`b${row}/${at}`);
  }
});

test("table 5 runs the cells of one row and one column, each once", () => {
  const ids = table5.runs().map((run) => run.id);
  expect(ids).toHaveLength(15);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toContain("t100.b5");
  expect(ids).toContain("t10.b10");
});
