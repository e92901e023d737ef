import { describe, expect, test } from "vitest";
import { figure9 } from "../../../src/components/figures/figure-9.ts";
import { endings } from "./sample.ts";

describe("figure9", () => {
  test("draws ours, the authors' rows and the formula's, inside the region of theorem 3.4", async () => {
    const svg = figure9(endings, { id: "f9", size: "wide" });
    await expect(svg).toMatchFileSnapshot("snapshots/figure-9.svg");
  });

  test("labels every point with the relative bias it was fixed at", () => {
    const svg = figure9(endings, { id: "f9", size: "narrow" });
    expect(svg).toContain(">\u22121</text>");
    expect(svg).toContain(">+1</text>");
  });

  test("draws no coordinate that is not a number", () => {
    expect(figure9(endings, { id: "f9", size: "wide" })).not.toContain("NaN");
  });
});
