import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nearestPairs } from "../../../src/components/code-data.ts";
import { sectorOf, type Line } from "../../../src/components/figures/rotated-lines.ts";
import { KNOWN_CODES } from "../../../src/compute/math/codes/table.ts";
import { ResultFile } from "../../../src/compute/schemas/result.ts";

const { metrics, series } = ResultFile.parse(
  JSON.parse(readFileSync("data/results/two-distance.json", "utf8")),
);
/** By their ends, to five decimals and in one order, so that equal lines have equal names. */
const named = ([x1, y1, x2, y2]: Line) =>
  [
    [x1, y1],
    [x2, y2],
  ]
    .map((end) => end.map((value) => (value + 0).toFixed(5).replace(/^-(0\.0+)$/, "$1")).join(","))
    .toSorted()
    .join(" ");
const turned = ([x1, y1, x2, y2]: Line, angle: number): Line => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [c * x1 - s * y1, s * x1 + c * y1, c * x2 - s * y2, s * x2 + c * y2];
};

const drawn = KNOWN_CODES.filter((code) => nearestPairs(code).length <= 7000);

test.each(drawn)("the sector of $id, turned round, gives every line again", (code) => {
  const { x, y } = series[`projection.${code.id}`]!;
  const order = metrics[`two-distance/code.${code.id}.order`]!;
  const lines = nearestPairs(code).map(([i, j]): Line => [x![i]!, y![i]!, x![j]!, y![j]!]);
  const { sector, centred } = sectorOf(lines, order);
  const again = Array.from({ length: order }, (_, k) =>
    sector.map((line) => turned(line, (2 * Math.PI * k) / order)),
  ).flat();
  expect(new Set([...again, ...centred].map(named))).toEqual(new Set(lines.map(named)));
});
