import { expect, test } from "vitest";
import { toRgb } from "../../../src/compute/encoders/rgb-image.ts";

test("the colour beneath a transparent pixel stays: nothing is composited", () => {
  const { pixels } = toRgb(Uint8Array.of(10, 20, 30, 0, 40, 50, 60, 255), 2, 1, "rgb-alpha");
  expect([...pixels]).toEqual([10, 20, 30, 40, 50, 60]);
});

test("CMYK is multiplied out with Pillow's rounding", () => {
  // 255 - 100 = 155; 155 - round(50 * 155 / 255) = 155 - 30, then 155 - 0, 155 - 155.
  expect([...toRgb(Uint8Array.of(50, 0, 255, 100), 1, 1, "cmyk").pixels]).toEqual([125, 155, 0]);
});

test("16-bit grey is clipped at 255, as PIL does it", () => {
  expect([...toRgb(Uint16Array.of(254, 300), 2, 1, "grey").pixels]).toEqual([
    254, 254, 254, 255, 255, 255,
  ]);
});

test("samples that do not fill the pixels are refused", () => {
  expect(() => toRgb(new Uint8Array(5), 2, 1, "rgb")).toThrow("invalid samples: 5 for 2 x 1 rgb");
});
