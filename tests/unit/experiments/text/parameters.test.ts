import { expect, test } from "vitest";
import { parameters } from "../../../../src/compute/experiments/text/parameters.ts";

const BASE = { width: 768, layers: 12, mlp: 3072, patch: 16, image: 224 };

test("the base model at 224 pixels has the number of parameters it is published with", () => {
  expect(parameters(BASE)).toBe(203_155_970);
});

test("a larger image adds one place a patch, and pixels that fill no patch add none", () => {
  expect(parameters({ ...BASE, image: 384 }) - parameters(BASE)).toBe((24 ** 2 - 14 ** 2) * 768);
  expect(parameters({ ...BASE, image: 230 })).toBe(parameters(BASE));
});
