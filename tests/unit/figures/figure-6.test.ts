import { expect, test } from "vitest";
import { figure6, figure6Rates } from "../../../src/components/figures/figure-6.ts";

const d = Array.from({ length: 38 }, (_, i) => i + 3);
const bounds = {
  d,
  lowerLine: d.map((x) => 0.25 * x),
  lowerFinite: d.map((x) => 0.25 * x + 1),
  upperLine: d.map((x) => 0.5 * x),
  upperFinite: d.map((x) => 0.5 * x + 4),
};
const codes = [
  { d: 9, n: 240, label: "E8", above: true },
  { d: 35, n: 1000 },
];
const trained = [
  { d: 10, n: 100 },
  { d: 100, n: 100 },
];

test("draws four curves, the codes and those trained points that lie within the dimensions shown", () => {
  const svg = figure6(bounds, codes, trained, { id: "f", size: "wide" });
  expect(svg.match(/<circle/g)).toHaveLength(2);
  expect(svg.match(/stroke-dasharray="6 4"/g)).toHaveLength(2);
  expect(svg).toContain(">E8</text>");
  // e^(0.5 40 + 4) = 2.6e10.
  expect(svg).toContain("At d = 40: no more, at this d, 2.6 · 10¹⁰");
});

test("shows fewer dimensions where there is less room", () => {
  const svg = figure6(bounds, codes, trained, { id: "f", size: "narrow" });
  expect(svg.match(/<circle/g)).toHaveLength(1);
  expect(svg).toContain("At d = 30");
});

test("the rates are those of the last dimension given", () => {
  const svg = figure6Rates(bounds, codes, { id: "r", size: "wide" });
  expect(svg).toContain("the rates are 0.5000 and 0.2500");
  expect(svg.match(/<circle/g)).toHaveLength(2);
});
