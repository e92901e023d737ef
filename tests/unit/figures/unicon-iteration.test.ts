import { expect, test } from "vitest";
import {
  uniconIteration,
  type UpdateCurve,
} from "../../../src/components/figures/unicon-iteration.ts";

const curves: UpdateCurve[] = [
  { name: "τ = 1", kind: "rest", change: [1, 0.1, 0.0008] },
  { name: "τ = 0.1", kind: "cycle", change: Array.from({ length: 50 }, () => 1.2) },
  { name: "damped", kind: "damped", change: [1, 0.3, 0.1, 0.02] },
];
const svg = uniconIteration(curves, { id: "it", size: "wide", title: "Change per update" });

test("each kind of curve has a stroke of its own, told apart without colour", () => {
  expect(svg.match(/stroke-dasharray="5 3"/g)).toHaveLength(1);
  expect(svg.match(/stroke-dasharray="1 3"/g)).toHaveLength(1);
});

test("only twenty updates are drawn, a dot each where there are dots", () => {
  expect(svg.match(/<circle/g)).toHaveLength(3 + 20);
});

test("the description names each curve and where it ends", () => {
  expect(svg).toContain("τ = 1: 8.0e-4; τ = 0.1: 1.2e+0; damped: 2.0e-2");
  expect(svg).toContain(">Change per update</title>");
});
