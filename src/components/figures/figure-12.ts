import { arrow, box, diagramSvg, formula, label, type Point } from "./diagram.ts";
import { OURS, QUIET } from "./palette.ts";
import { WIDTH, type Size } from "./size.ts";

const FLOW_HEIGHT = 300;
const SIMPLEX_HEIGHT = 212;

/** Modalities 1, 2, ..., k through their adapters into one loss. */
function flow(id: string, [left, top]: Point, width: number): string {
  const columns = [
    { x: left + width * 0.16, j: "1" },
    { x: left + width * 0.5, j: "2" },
    { x: left + width * 0.84, j: "k" },
  ];
  const narrow = width < 500;
  const size: Point = [width * 0.3, 56];
  const loss: Point = [left + width / 2, top + 258];
  const dots: Point = [left + width * 0.67, top + 126];
  return (
    columns
      .map(({ x, j }) => {
        const line = narrow
          ? [`=(δU_{i}^{(${j})},`, `=√(1 − δ^{2}) w_{${j}})`]
          : [`=(δU_{i}^{(${j})}, √(1 − δ^{2}) w_{${j}})`, "adapter"];
        return (
          formula([x, top + 40], `U_{i}^{(${j})}`) +
          arrow(id, [
            [x, top + 52],
            [x, top + 91],
          ]) +
          box([x, top + 120], size, "trained", line) +
          arrow(id, [
            [x, top + 149],
            [x, top + 226],
          ])
        );
      })
      .join("") +
    label(dots, "…", 20) +
    box(loss, [width * 0.98, 60], "trained", [
      narrow
        ? "sum over the edges of the graph"
        : "sum of the losses over the edges of the synchronization graph",
      '="one "t" and one "b_{"rel"}" for all"',
    ])
  );
}

/** Vertices of the simplices of 2, 3 and 4 unit vectors, the last as it looks from a little above. */
const SIMPLICES: { k: number; product: string; points: Point[] }[] = [
  {
    k: 2,
    product: "−1",
    points: [
      [0, -1],
      [0, 1],
    ],
  },
  {
    k: 3,
    product: "−1/2",
    points: [
      [0, -1],
      [0.866, 0.5],
      [-0.866, 0.5],
    ],
  },
  {
    k: 4,
    product: "−1/3",
    points: [
      [0, -1],
      [0.88, 0.38],
      [-0.68, 0.55],
      [-0.2, 0.1],
    ],
  },
];

/** The vectors that are appended: one simplex per number of modalities. */
function simplices([left, top]: Point, width: number): string {
  const radius = Math.min(54, width / 9);
  return SIMPLICES.map(({ k, product, points }, at) => {
    const centre: Point = [left + (width * (2 * at + 1)) / 6, top + 84];
    const placed = points.map(([x, y]): Point => [centre[0] + radius * x, centre[1] + radius * y]);
    const edges = placed.flatMap((p, i) =>
      placed
        .slice(i + 1)
        .map(
          (q) =>
            `<line x1="${p[0].toFixed(1)}" y1="${p[1].toFixed(1)}" x2="${q[0].toFixed(1)}" y2="${q[1].toFixed(1)}" stroke="${QUIET}" stroke-width="0.8"/>`,
        ),
    );
    const marks = placed.map(([x, y], i) => {
      const [dx, dy] = [points[i]![0] * 17, points[i]![1] * 17];
      return (
        `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4" fill="${OURS}"/>` +
        formula(k === 4 && i === 3 ? [x + 2, y - 9] : [x + dx, y + dy + 5], `w_{${i + 1}}`, 14)
      );
    });
    return (
      edges.join("") +
      marks.join("") +
      formula([centre[0], top + 182], `k = ${k}`, 14) +
      formula([centre[0], top + 203], `⟨w_{i}, w_{j}⟩ = ${product}`, 14)
    );
  }).join("");
}

const NAMES = {
  title: "Adapters of k modalities",
  description:
    "Modalities 1, 2 up to k each pass an adapter that shortens the vector by delta and appends the root of 1 minus delta squared times vertex j of a regular simplex; all enter one loss, summed over the edges of a graph. Below, the simplices of 2, 3 and 4 vertices, with inner products minus 1, minus one half and minus one third.",
};

/** Figure 12: adapters for k modalities, and the simplices their suffixes come from. */
export function figure12(id: string, size: Size): string {
  const width = WIDTH[size];
  return diagramSvg(
    width,
    FLOW_HEIGHT + SIMPLEX_HEIGHT,
    { id, ...NAMES },
    flow(id, [0, -8], width) + simplices([0, FLOW_HEIGHT], width),
  );
}
