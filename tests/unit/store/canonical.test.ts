import { expect, it } from "vitest";
import { canonicalJson } from "../../../src/compute/store/canonical.ts";

it("writes objects over lines and arrays of scalars on one", () => {
  const value = { a: 1, b: [1, 2.5, null], c: { d: [[1], [2]] }, e: {}, f: [] };
  expect(canonicalJson(value)).toBe(
    '{\n  "a": 1,\n  "b": [1, 2.5, null],\n  "c": {\n    "d": [\n      [1],\n      [2]\n    ]\n  },\n  "e": {},\n  "f": []\n}\n',
  );
});

it("gives back what was written", () => {
  const value = { x: [0.1, -1e-300, 'é"'], y: [{ z: true }] };
  expect(JSON.parse(canonicalJson(value))).toEqual(value);
});

it("leaves out what is undefined", () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{\n  "b": 1\n}\n');
});

it.each([Number.NaN, Infinity, -Infinity])("refuses %s and says where it is", (value) => {
  expect(() => canonicalJson({ metrics: [1, value] })).toThrow(
    `non-finite number: ${value} at $.metrics[1]`,
  );
});
