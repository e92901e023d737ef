import { describe, expect, test } from "vitest";
import { distances, perceptron } from "../../../../src/compute/math/image-text/perceptron.ts";

describe("the perceptron", () => {
  // Both on the same side of the origin: only an intercept parts them.
  const separable = {
    images: Float64Array.of(0.8, 0.6, 0.8, -0.6),
    texts: Float64Array.of(0.6, 0.8, 0.6, -0.8),
    labels: Int32Array.of(0, 1),
    d: 2,
  };

  test("finds a hyperplane where there is one, with its intercept and margin", () => {
    const found = perceptron(separable);
    expect(found).toMatchObject({ misclassifiedImages: 0, misclassifiedTexts: 0 });
    const away = distances(separable, found);
    expect(Math.min(...away.images, ...away.texts.map((x) => -x))).toBe(found.margin);
    expect(found.margin).toBeGreaterThan(0);
    expect(found.margin).toBeLessThanOrEqual(0.1);
    const [x, y] = found.normal;
    expect(x! * x! + y! * y!).toBeCloseTo(1, 12);
  });

  test("counts what stays on the wrong side, texts once per image", () => {
    const mixed = {
      images: Float64Array.of(1, 0, -0.6, 0.8, 0, 1),
      texts: Float64Array.of(0, 1, 0, -1),
      labels: Int32Array.of(0, 0, 1),
      d: 2,
    };
    const found = perceptron(mixed, 50);
    expect(found.passes).toBe(50);
    expect(found.misclassifiedImages + found.misclassifiedTexts).toBeGreaterThan(0);
    expect(found.margin).toBeLessThan(0);
  });

  test("refuses what takes it back to where it began in every pass", () => {
    const circular = {
      images: Float64Array.of(1, 0, -1, 0, 0, 1),
      texts: Float64Array.of(0, 1, 0, -1),
      labels: Int32Array.of(0, 0, 1),
      d: 2,
    };
    expect(() => perceptron(circular, 50)).toThrow("no direction parts images from texts");
  });

  test("is deterministic", () => {
    expect(perceptron(separable)).toEqual(perceptron(separable));
  });
});
