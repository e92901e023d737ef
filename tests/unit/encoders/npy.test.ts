import { expect, test } from "vitest";
import { npyParts, readNpy } from "../../../src/compute/encoders/npy.ts";

const matrix = { data: Float32Array.of(1, -2.5, 3, 0, 0.1, 7), rows: 3, columns: 2 };

test("a matrix is written as NumPy writes it: version 1.0, aligned to 64 bytes", () => {
  const [header, numbers] = npyParts(matrix);
  expect(header.toString("latin1", 0, 8)).toBe("\x93NUMPY\x01\x00");
  expect(header.readUInt16LE(8)).toBe(118);
  expect(header.toString("latin1", 10).trimEnd()).toBe(
    "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }",
  );
  expect(header).toHaveLength(128);
  expect(numbers.toString("hex")).toBe("0000803f000020c00000404000000000cdcccc3d0000e040");
});

test("what is written is read back", () => {
  expect(readNpy(Buffer.concat(npyParts(matrix)))).toEqual(matrix);
});

test("a file cut short and one of another type are refused", () => {
  const whole = Buffer.concat(npyParts(matrix));
  expect(() => readNpy(whole.subarray(0, -4))).toThrow("invalid npy: 20 bytes for 3 x 2");
  expect(() => readNpy(Buffer.from("something else"))).toThrow("invalid npy: not a little-endian");
});
