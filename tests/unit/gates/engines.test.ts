import { describe, expect, test } from "vitest";
import type { ResultFile } from "../../../src/compute/schemas/result.ts";
import { allowedBy } from "../../gates/drift/allowed.ts";
import { checkOf, engineRows, shareOf, tableOf } from "../../gates/drift/engines.ts";
import { RULES, STUDENT } from "../../gates/drift/rules.ts";
import { seedsOf } from "../../gates/drift/seeds.ts";

/** A result of these metrics, each with its value and what its experiment declares. */
function result(
  metrics: Record<string, readonly [value: number, tolerance: number]>,
  series: ResultFile["series"] = {},
): ResultFile {
  const named = Object.entries(metrics).map(([id, pair]) => [`table-4/${id}`, pair] as const);
  return {
    artefact: "table-4",
    engine: { name: "wasm", precision: "float32" },
    settings: {},
    metrics: Object.fromEntries(named.map(([id, [value]]) => [id, value])),
    tolerances: Object.fromEntries(named.map(([id, [, tolerance]]) => [id, tolerance])),
    series,
  };
}

/** The rule for a metric and what it allows, between a result and itself. */
function allowed(id: string, of: ResultFile) {
  const { rule, difference } = allowedBy(`table-4/${id}`, of, of);
  return [rule.kind, difference] as const;
}

describe("a metric of another engine", () => {
  test("that is declared exact may not differ, whatever its name", () => {
    const exact = result({ "b0.runs": [5, 0], "b0.gap.mean": [0.5, 0] });
    expect(allowed("b0.runs", exact)).toEqual(["exact", 0]);
    expect(allowed("b0.gap.mean", exact)).toEqual(["exact", 0]);
  });

  test("of the first step may differ by float32's rounding, not by what a long run is granted", () => {
    const [kind, difference] = allowed("b0.loss-1", result({ "b0.loss-1": [2, 0.2] }));
    expect([kind, difference]).toEqual(["first step", 2e-4]);
  });

  test("of runs of a thousand steps may differ by little", () => {
    const short = result({ "b0.loss": [2, 0.2], "b0.runs": [5, 0] });
    expect(allowedBy("table-4/b0.loss", short, short, 1000).difference).toBeCloseTo(2.01e-4, 12);
    expect(allowedBy("table-4/b0.runs", short, short, 1000).difference).toBe(0);
    expect(allowedBy("table-4/b0.loss", short, short, 1001).difference).toBe(0.2);
  });

  test("that is a mean over seeds may differ by its standard errors", () => {
    const of = (tolerance: number, sd: number) =>
      result({ "b0.runs": [5, 0], "b0.gap.mean": [0.5, tolerance], "b0.gap.sd": [sd, tolerance] });
    const [kind, chance] = allowed("b0.gap.mean", of(1, 0.05));
    expect(kind).toBe("mean");
    expect(chance).toBeCloseTo(7.13 * Math.sqrt((2 * 0.05 ** 2) / 5) + 0.005, 12);
    expect(allowed("b0.gap.sd", of(1, 0.05))[1]).toBeCloseTo(7.13 * 0.05 * 0.5 + 0.005, 12);
    // Never by more than the experiment declares, and never by less than rounding does.
    expect(allowed("b0.gap.mean", of(0.01, 0.05))[1]).toBe(0.01);
    expect(allowed("b0.gap.mean", of(1, 0))[1]).toBe(0.005);
  });

  test("that is a mean without a deviation beside it finds its seeds in a series", () => {
    const metrics = { "b0.temperature.mean": [52, 10] as const };
    const of = result(metrics, { b0: { seed: [50, 51, 52], t: [50, 52, 54] } });
    expect(seedsOf(of, "table-4/b0.temperature.mean")).toEqual({ count: 3, sd: 2 });
    const chance = 15.55 * Math.sqrt(8 / 3) + 0.52;
    expect(allowed("b0.temperature.mean", of)[1]).toBe(Math.min(10, chance));
    expect(allowed("b0.temperature.mean", result(metrics))).toEqual(["mean", 10]);
  });

  test("that counts separated seeds may differ as two binomial draws do", () => {
    const of = (separated: number) =>
      result({ "b0.runs": [100, 0], "b0.separated": [separated, 50] });
    expect(allowed("b0.separated", of(50))[1]).toBeCloseTo(3.98 * Math.sqrt(50), 12);
    expect(allowed("b0.separated", of(100))).toEqual(["count", 1]);
  });

  test("of any other kind may differ by what its experiment declares", () => {
    expect(allowed("b0.gap.low", result({ "b0.gap.low": [0.5, 0.016] }))).toEqual(["close", 0.016]);
  });
});

test("rows say how near to its bound each metric is, and checks are red beyond it", () => {
  const old = result({ "b0.runs": [5, 0], a: [1, 0.1], b: [1, 0.1], gone: [1, 0] });
  const now = result({ "b0.runs": [5, 0], a: [1.05, 0.1], b: [0.75, 0.1] });
  const rows = engineRows(old, now);
  expect(rows.map(shareOf).map((share) => Math.round(share * 100))).toEqual([0, 50, 250]);
  const [runs, a, b] = rows.map(checkOf);
  expect([runs!.ok, a!.ok, b!.ok]).toEqual([true, true, false]);
  expect(b).toMatchObject({
    id: "table-4/b",
    message: "close: differs by -0.25, beyond the 0.1 allowed",
    expected: "1",
    actual: "0.75",
  });
});

test("a table shows the nearest to their bounds, and all beyond them", () => {
  const values = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [`m${i}`, [i, 1] as const]),
  );
  const old = result(values);
  const moved = result(
    Object.fromEntries(Object.entries(values).map(([id, [x]]) => [id, [x + x / 4, 1] as const])),
  );
  const text = tableOf("table-4", "tfjs", engineRows(old, moved), 2);
  const lines = text.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^table-4 +rule +wasm +tfjs +difference +allowed +share$/);
  expect(lines[1]).toMatch(/^table-4\/m8 +close +8 +10 +2 +1 +200 %$/);
  expect(lines).toHaveLength(1 + 4 + 1);
  expect(lines.at(-1)).toBe("and 5 metrics nearer to the committed numbers");
});

test("every rule and every line of the table of Student's t is in order", () => {
  expect(RULES.at(-1)!.name).toBeUndefined();
  for (const { because } of RULES) expect(because.length).toBeGreaterThan(20);
  for (const [i, [freedom, t]] of STUDENT.entries()) {
    if (i === 0) continue;
    expect(freedom).toBeGreaterThan(STUDENT[i - 1]![0]);
    expect(t).toBeLessThan(STUDENT[i - 1]![1]);
  }
});
