import { describe, expect, it, test } from "vitest";
import { symmetricProjection } from "../../../../src/compute/math/codes/symmetric-projection.ts";
import { KNOWN_CODES } from "../../../../src/compute/math/codes/table.ts";

const codeOf = (id: string) => KNOWN_CODES.find((known) => known.id === id)!.generate();
const key = (x: number, y: number) => `${Math.round(x * 1e6) + 0},${Math.round(y * 1e6) + 0}`;

describe.each([
  ["pentagon", 5, 1],
  ["clebsch", 8, 1],
  ["gosset", 18, 1],
  ["e8", 30, 5],
  ["552", 23, 19],
])("%s on a plane with a rotation of order %d", (id, order, seed) => {
  const shadow = symmetricProjection(codeOf(id), order, seed)!;

  it("is taken to itself by the rotation", () => {
    const angle = (2 * Math.PI) / order;
    const turned = shadow.x.map((x, i) => {
      const y = shadow.y[i]!;
      return key(
        x * Math.cos(angle) - y * Math.sin(angle),
        x * Math.sin(angle) + y * Math.cos(angle),
      );
    });
    const before = shadow.x.map((x, i) => key(x, shadow.y[i]!));
    expect(turned.toSorted()).toEqual(before.toSorted());
  });

  it("lies in the unit disc, with the trace that a projection of a 2-design has", () => {
    const squares = shadow.x.map((x, i) => x * x + shadow.y[i]! ** 2);
    expect(Math.max(...squares)).toBeLessThanOrEqual(1 + 1e-12);
    const { n, d } = codeOf(id);
    expect(squares.reduce((sum, s) => sum + s, 0)).toBeCloseTo((2 * n) / d, 8);
  });
});

test("a rotation that a code does not have is not found", () => {
  expect(symmetricProjection(codeOf("pentagon"), 4, 1)).toBeNull();
});
