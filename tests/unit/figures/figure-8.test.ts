import { describe, expect, test } from "vitest";
import { figure8 } from "../../../src/components/figures/figure-8.ts";
import { curves } from "./sample.ts";

describe("figure8", () => {
  test("draws the curves, their bands and the authors' final values", async () => {
    const svg = figure8(curves, { id: "f8", size: "wide" });
    await expect(svg).toMatchFileSnapshot("snapshots/figure-8.svg");
  });

  test("puts a ring only where the authors' file has a value", () => {
    const rings = figure8(curves, { id: "f8", size: "wide" }).match(/<circle/g);
    expect(rings).toHaveLength(1);
  });

  test("says in its description where every curve ends", () => {
    expect(figure8(curves, { id: "f8", size: "narrow" })).toContain("b_rel = +1 ends at 0.270");
  });

  test("leaves words out of a thumbnail", () => {
    const svg = figure8(curves, { id: "f8", size: "thumbnail" });
    expect(svg).not.toContain("<text");
  });
});
