import { describe, expect, test } from "vitest";
import {
  separationHistogram,
  type SeparationHistogram,
} from "../../../src/components/figures/separation-histogram.ts";

const separated: SeparationHistogram = {
  method: "adapter",
  label: "adapter",
  from: [-1, -0.5, 0, 0.5],
  matching: [0, 0, 0, 100],
  nonMatching: [1, 9000, 899, 0],
  leastMatching: 0.7,
  mostNonMatching: 0.4,
};
const overlapping: SeparationHistogram = {
  ...separated,
  method: "fixed-t10",
  leastMatching: -0.2,
  mostNonMatching: 0.9,
};

describe("separationHistogram", () => {
  test("draws matching pairs upwards and the others downwards, with the gap between", async () => {
    const svg = separationHistogram(separated, { id: "h" });
    await expect(svg).toMatchFileSnapshot("snapshots/separation-histogram.svg");
  });

  test("gives one pair a visible height and an empty bin none", () => {
    const svg = separationHistogram(separated, { id: "h", thumbnail: true });
    // One bin of matching pairs, three of the others, the band; a thumbnail has no other rectangle.
    expect([...svg.matchAll(/<rect /g)]).toHaveLength(5);
  });

  test("says whether there is a gap, and tints it in the method's colour only then", () => {
    const apart = separationHistogram(separated, { id: "h" });
    expect(apart).toContain("a gap lies between them");
    expect(apart).not.toContain("var(--forbidden)");
    const mixed = separationHistogram(overlapping, { id: "h" });
    expect(mixed).toContain("they overlap");
    expect(mixed).toContain("var(--forbidden)");
  });
});
