import { describe, expect, test } from "vitest";
import { sphere } from "../../../src/components/figures/sphere.ts";
import { sphereSvg } from "../../../src/components/figures/sphere-svg.ts";
import { pairs } from "./sample.ts";

const side = { turn: 0, tilt: 0 };

describe("sphere", () => {
  test("draws the globe, its mirror plane and every pair", async () => {
    const svg = sphereSvg(pairs, { id: "s", title: "Pairs", description: "Two pairs" });
    await expect(svg).toMatchFileSnapshot("snapshots/sphere.svg");
  });

  test("seen from the side, chords are upright and the two of a pair mirror each other", () => {
    const chords: Record<string, number>[] = [
      ...sphere(pairs, side, false).matchAll(/<line[^>]*>/g),
    ].map(([line]) =>
      Object.fromEntries<number>(
        [...line.matchAll(/([xy][12])="([^"]+)"/g)].map((m) => [m[1]!, Number(m[2])] as const),
      ),
    );
    expect(chords).toHaveLength(2);
    for (const { x1, x2, y1, y2 } of chords) {
      expect(x1).toBe(x2);
      expect(y1).toBe(-156.8);
      expect(y2).toBe(156.8);
    }
  });

  test("looks the same after a full turn, and different after a quarter", () => {
    expect(sphere(pairs, { turn: 360, tilt: 10 })).toBe(sphere(pairs, { turn: 0, tilt: 10 }));
    expect(sphere(pairs, { turn: 90, tilt: 10 })).not.toBe(sphere(pairs, { turn: 0, tilt: 10 }));
  });

  test("draws the pair that is nearer to the reader last", () => {
    const order = (turn: number) =>
      [...sphere(pairs, { turn, tilt: 0 }, false).matchAll(/class="chord (near-\d)"/g)].map(
        (m) => m[1],
      );
    for (const turn of [0, 45, 90, 135, 180, 225]) expect(order(turn)).toEqual(order(turn).sort());
  });
});
