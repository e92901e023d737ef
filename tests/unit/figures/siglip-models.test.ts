import { describe, expect, test } from "vitest";
import { shortModel } from "../../../src/compute/claims/siglip-models.ts";
import { marginByDimension } from "../../../src/components/figures/margin-by-dimension.ts";
import { siglipMeans } from "../../../src/components/figures/siglip-means.ts";

const models = [
  { name: "large-patch16-256", dimension: 1024, margin: 0.0124, measured: null },
  { name: "base-patch16-512", dimension: 768, margin: 0.012, measured: null },
  { name: "base-patch16-384", dimension: 768, margin: 0.01195, measured: null },
];
const heightOf = (svg: string, name: string) =>
  Number(new RegExp(`translate\\([^,]+,(-?[\\d.]+)\\)[^>]*>${name}<`).exec(svg)?.[1]);

describe("marginByDimension", () => {
  test("names every model in the drawing and in its description", () => {
    const svg = marginByDimension(models, { id: "m", size: "wide" });
    for (const name of ["large-256", "base-512", "base-384"]) expect(svg).toContain(`>${name}<`);
    expect(svg).toContain("large-patch16-256: dimension 1024, margin 0.0124");
  });

  test("moves the names of near neighbours apart, the upper one up", () => {
    const svg = marginByDimension(models, { id: "m", size: "wide" });
    expect(heightOf(svg, "base-384") - heightOf(svg, "base-512")).toBeGreaterThan(12);
  });

  test("leaves names and axes out of a thumbnail", () => {
    expect(marginByDimension(models, { id: "m", size: "thumbnail" })).not.toContain(">base-512<");
  });
});

test("a model goes by its size and resolution", () => {
  expect(shortModel("so400m-patch14-384")).toBe("so400m-384");
});

test("siglipMeans draws averages and percentiles in marks of their own and speaks both", () => {
  const point = (positive: number, negative: number) => [
    { name: "so400m-patch14-384", large: true, positive, negative },
  ];
  const svg = siglipMeans(
    {
      printed: { averages: point(0.1376, -0.0015), percentiles: point(0.0769, 0.0486) },
      measured: { averages: [], percentiles: [] },
    },
    { id: "f7", size: "wide" },
  );
  expect(svg.match(/<circle|<path/g)!.length).toBeGreaterThanOrEqual(2);
  expect(svg).toContain(
    "Averages: so400m-patch14-384 0.1376, -0.0015. Percentiles: so400m-patch14-384 0.0769, 0.0486.",
  );
});

test("marginByDimension fills in what was measured", () => {
  const model = { name: "base-patch16-224", dimension: 768, margin: 0.0101 };
  const draw = (margin: number | null) =>
    marginByDimension(
      [
        { ...model, measured: margin },
        { name: "large-patch16-384", dimension: 1024, margin: 0.0117, measured: null },
      ],
      { id: "margins", size: "wide" },
    );
  expect(draw(null)).not.toContain("measured");
  expect(draw(null)).not.toContain("var(--ours)");
  expect(draw(0.0102)).toContain(
    "base-patch16-224: dimension 768, margin 0.0101, measured 0.0102;",
  );
  expect(draw(0.0102)).toContain("var(--ours)");
});

test("siglipMeans fills in what was measured, and makes room for it", () => {
  const point = { name: "base-patch16-224", large: false, positive: 0.095, negative: -0.0305 };
  const none = { averages: [], percentiles: [] };
  const draw = (averages: (typeof point)[]) =>
    siglipMeans(
      {
        printed: { averages: [point], percentiles: [] },
        measured: { ...none, averages },
      },
      { id: "means", size: "wide" },
    );
  expect(draw([])).not.toContain("Measured");
  const far = draw([{ ...point, name: "base-224", positive: 0.3 }]);
  expect(far).toContain("Measured: base-224 0.3, -0.0305.");
  const [, x] = /<g[^>]*fill="var\(--ours\)"[^>]*><circle cx="([\d.]+)"/.exec(far) ?? [];
  expect(Number(x)).toBeGreaterThan(800);
  expect(Number(x)).toBeLessThan(880);
});
