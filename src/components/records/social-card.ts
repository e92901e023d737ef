import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import satori from "satori";
import sharp from "sharp";
import { VERDICTS, type Verdict } from "../../compute/schemas/claim.ts";
import { sphere } from "../figures/sphere.ts";
import type { Pair } from "../figures/sphere-geometry.ts";

/** What social media show: 1200 x 630. */
const WIDTH = 1200;
const HEIGHT = 630;

/** The dark theme's colours (tokens.css); an image cannot read the page's. */
const PAGE = "#0d1324";
const INK = "#e6eaf5";
const QUIET = "#a5b0cb";
const VERDICT_COLOURS: Record<Verdict, string> = {
  confirmed: "#4fd0ae",
  corrected: "#f0bd52",
  contradicted: "#ff9468",
  inconclusive: "#c4a9f5",
  "not-run": "#94a0bd",
};
const VERDICT_WORDS: Record<Verdict, string> = {
  confirmed: "confirmed",
  corrected: "once corrected",
  contradicted: "contradicted",
  inconclusive: "inconclusive",
  "not-run": "not run here",
};
const QUIET_TEXT = { color: QUIET, fontFamily: "Sans" };
const SPHERE_STYLE = `
  .globe { fill: #151d33; }
  .grid { fill: none; stroke: #2c3857; stroke-width: .8; }
  .mirror { fill: none; stroke: #a5b0cb; stroke-width: 2; }
  .back { opacity: .35; }
  .chord { stroke: #e6eaf5; stroke-width: 1; }
  .u { fill: #5cb6f2; }
  .v { fill: #ff9d5c; }
  .near-0 { opacity: .25; } .near-1 { opacity: .45; } .near-2 { opacity: .65; } .near-3 { opacity: .85; }`;

export interface Card {
  title: string;
  subtitle: string;
  /** How many statements have which verdict. */
  counts: Record<Verdict, number>;
  /** The constellation that is drawn. */
  pairs: readonly Pair[];
}

/** The picture of a shared link, as PNG: the title, the counts, and a constellation of our own runs. */
export async function socialCard({ title, subtitle, counts, pairs }: Card): Promise<Uint8Array> {
  const words = await satori(
    box({ flexDirection: "column", width: 700, height: HEIGHT - 120, margin: 64 }, [
      box({ fontSize: 68, lineHeight: 1.05, color: INK }, title),
      box({ ...QUIET_TEXT, fontSize: 30, lineHeight: 1.3, marginTop: 20, width: 500 }, subtitle),
      box({ marginTop: "auto", gap: 34, fontFamily: "Sans" }, VERDICTS.map(tally(counts))),
    ]),
    { width: 800, height: HEIGHT, fonts: fonts() },
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <style>${SPHERE_STYLE}</style><rect width="100%" height="100%" fill="${PAGE}"/>
    <g transform="translate(892 262) scale(1.1)">${sphere(pairs)}</g>${words}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}

const tally = (counts: Card["counts"]) => (verdict: Verdict) =>
  box({ flexDirection: "column", color: VERDICT_COLOURS[verdict] }, [
    box({ fontSize: 46, lineHeight: 1 }, String(counts[verdict])),
    box({ fontSize: 20, marginTop: 6 }, VERDICT_WORDS[verdict]),
  ]);

interface Box {
  type: "div";
  key: null;
  props: { style: Record<string, string | number>; children: string | Box[] };
}

/** An element as satori takes it without JSX. */
const box = (style: Box["props"]["style"], children: string | Box[]): Box => ({
  type: "div",
  key: null,
  props: { style: { display: "flex", ...style }, children },
});

function fonts() {
  const require = createRequire(import.meta.url);
  const read = (path: string) => readFileSync(require.resolve(path));
  return [
    {
      name: "Serif",
      weight: 400 as const,
      data: read("@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff"),
    },
    {
      name: "Sans",
      weight: 400 as const,
      data: read("@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff"),
    },
  ];
}
