import { expect, test } from "vitest";
import { thinPath } from "../../../src/components/figures/thin-path.ts";

test("points on a straight line go, corners stay", () => {
  expect(thinPath("M0,0L1,0.1L2,0L3,0L3,5")).toBe("M0,0L3,0L3,5");
});

test("no point that was left out lies further than a sixth of a pixel from the path", () => {
  const wave = Array.from({ length: 500 }, (_, i) => [i, 40 * Math.sin(i / 40)] as const);
  const left = thinPath(`M${wave.join("L")}`)
    .slice(1)
    .split("L")
    .map((pair) => pair.split(",").map(Number));
  expect(left.length).toBeLessThan(100);
  for (const [x, y] of wave) {
    const next = left.findIndex(([at]) => at! >= x);
    const [[ax, ay], [bx, by]] = [left[Math.max(0, next - 1)]!, left[next]!];
    const level = ax === bx ? by! : ay! + ((by! - ay!) * (x - ax!)) / (bx! - ax!);
    // Down from the line, which rises by less than one.
    expect(Math.abs(y - level) / Math.SQRT2).toBeLessThan(0.15);
  }
});

test("a line that turns back keeps its turning point", () => {
  expect(thinPath("M0,0L10,0L5,0")).toBe("M0,0L10,0L5,0");
});

test("several lines in one path stay apart, and a point alone stays", () => {
  expect(thinPath("M0,0L1,0L2,0M5,5M7,7L8,8")).toBe("M0,0L2,0M5,5M7,7L8,8");
});

test("curves, closed shapes and relative paths are left alone", () => {
  for (const d of ["M0,0C1,1 2,2 3,3", "M0,0L1,0L2,0Z", "m0,0l1,0l1,0", "M0,0h5", ""])
    expect(thinPath(d)).toBe(d);
});
