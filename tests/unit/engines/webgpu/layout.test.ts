import { expect, test } from "vitest";
import {
  correctionsOf,
  initialState,
  packValues,
  readState,
  settingsOf,
  STATE_BYTES,
  unpackValues,
} from "../../../../src/compute/engines/webgpu/layout.ts";
import { shapeOf } from "../../../../src/compute/engines/webgpu/shape.ts";
import { madeUpCase } from "../wasm-cases.ts";

const run = madeUpCase({ n: 2, dim: 5 });
const shape = shapeOf(run);

test("rows are padded with zeros to whole quads, and come back without", () => {
  const matrices = [0, 1].map((m) => Float64Array.from({ length: 10 }, (_, i) => 10 * m + i));
  const packed = packValues(matrices, shape);
  expect(Array.from(packed.subarray(8, 16))).toEqual([5, 6, 7, 8, 9, 0, 0, 0]);
  expect(packed).toHaveLength(32);
  expect(unpackValues(packed, shape)).toEqual(matrices);
});

test("Adam's corrections are those of the steps after the last one done", () => {
  const corrections = correctionsOf(run, 1, 3);
  // 0.01 / (1 - 0.9^2), 1 / sqrt(1 - 0.999^2), then the same with cubes.
  const expected = [0.0526315789, 22.36627204, 0.036900369, 18.26655664];
  expected.forEach((value, i) => {
    expect(corrections[i]! / value).toBeCloseTo(1, 6);
  });
});

test("settings hold the steps as integers and the rest as float32", () => {
  const bytes = settingsOf(run, 7, 9);
  expect(Array.from(new Uint32Array(bytes, 0, 2))).toEqual([7, 9]);
  const floats = [10, 1 / 4, 0.9, 1 - 0.9, 0.999, 1 - 0.999, 1e-8, 0].map(Math.fround);
  expect(Array.from(new Float32Array(bytes, 8, 8))).toEqual(floats);
});

test("a state is read where it is written", () => {
  const start = readState(initialState(run).buffer);
  expect(start).toEqual({
    logTemperature: Math.fround(2.302585092994046),
    bias: Math.fround(0.4),
    adapter: 0,
    gradient: { logTemperature: 0, bias: 0 },
    done: 0,
    fault: 0,
    faultValue: 0,
  });
  const words = new Uint32Array(STATE_BYTES / 4);
  words.set([5, 3, 0x7f800000], 12);
  expect(readState(words.buffer)).toMatchObject({ done: 5, fault: 3, faultValue: Infinity });
});
