import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import { plotSvg, roundCoordinates } from "../../../src/components/figures/plot-svg.ts";

const draw = (id: string) =>
  plotSvg(
    {
      marks: [
        Plot.line(
          [
            [0, 1 / 3],
            [1, 2],
          ],
          { clip: true },
        ),
        Plot.dot([[0, 1]]),
      ],
    },
    { id, title: "A title", description: "What is seen" },
  );

describe("plotSvg", () => {
  test("makes one image with a name and a description", () => {
    const svg = draw("a");
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-labelledby="a-title"');
    expect(svg).toContain(
      '<title id="a-title">A title</title><desc id="a-desc">What is seen</desc>',
    );
  });

  test("leaves no style element, and no label on a plain group", () => {
    expect(draw("a")).not.toMatch(/<style|<g[^>]*aria-label/);
  });

  test("draws the same text every time, clip paths included", () => {
    expect(draw("a")).toBe(draw("a"));
    expect(draw("a")).toContain('id="a-clip-1"');
  });
});

describe("roundCoordinates", () => {
  test("rounds long decimals to two places and leaves short ones", () => {
    expect(roundCoordinates('x="1.23456" y="-0.5" d="M0.00001,2.999e-7"')).toBe(
      'x="1.23" y="-0.5" d="M0,0"',
    );
  });
});
