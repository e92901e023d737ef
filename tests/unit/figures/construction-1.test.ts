import { expect, test } from "vitest";
import { construction1Reach } from "../../../src/components/figures/construction-1.ts";

const reaches = [
  { label: "octahedron", margin: 0.5, bias: 0.5, built: [{ margin: 0.1, bias: 0 }] },
  { label: "E8", margin: 0.25, bias: 0.75, built: [] },
];

test("draws a triangle and an apex for every code, and a dot for everything built", () => {
  const svg = construction1Reach(reaches, { id: "c", size: "wide" });
  expect(svg.match(/<circle/g)).toHaveLength(3);
  expect(svg).toContain("octahedron: apex at 0.500, 0.500; E8: apex at 0.750, 0.250.");
  expect(svg).toContain("Constellations built inside their triangles: 1.");
});
