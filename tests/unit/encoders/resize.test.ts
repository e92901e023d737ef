import { describe, expect, test } from "vitest";
import { resize } from "../../../src/compute/encoders/resize.ts";
import { EXPECTED, imageOf } from "./pil.ts";

const source = imageOf(EXPECTED.resized.source);

describe("a resized image is byte for byte that of PIL's resize", () => {
  test.each(EXPECTED.resized.cases)("filter $resample to $width x $height", (expected) => {
    const { width, height, resample } = expected;
    expect(resize(source, width, height, resample)).toEqual(imageOf(expected));
  });

  test("the cases have all six filters", () => {
    expect([...new Set(EXPECTED.resized.cases.map(({ resample }) => resample))]).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });
});

test("an image of the size asked for is left as it is", () => {
  expect(resize(source, 23, 17, 3)).toEqual(source);
});

test("an unknown filter is refused", () => {
  expect(() => resize(source, 4, 4, 9)).toThrow("unknown resampling filter: 9");
});
