import { arrow, box, diagramSvg, type Part, type Point } from "./diagram.ts";
import { WIDTH, type Size } from "./size.ts";

interface Station {
  name: string;
  lines: readonly string[];
  part: Part;
  /** Column and row. */
  wide: Point;
  narrow: Point;
}

const STATIONS: readonly Station[] = [
  {
    name: "settings",
    lines: ["settings", "of the paper"],
    part: "locked",
    wide: [0, 0],
    narrow: [0, 0],
  },
  {
    name: "runs",
    lines: ["experiments", "and engines"],
    part: "trained",
    wide: [1, 0],
    narrow: [0, 1],
  },
  {
    name: "results",
    lines: ["results,", "under seal"],
    part: "computed",
    wide: [2, 0],
    narrow: [0, 2],
  },
  {
    name: "outcomes",
    lines: ["outcomes", "of the paper"],
    part: "locked",
    wide: [0, 1],
    narrow: [1, 0],
  },
  {
    name: "rules",
    lines: ["rules, each", "with a reason"],
    part: "trained",
    wide: [1, 1],
    narrow: [1, 2],
  },
  { name: "verdicts", lines: ["verdicts"], part: "computed", wide: [3, 1], narrow: [1, 3] },
  { name: "pages", lines: ["pages"], part: "computed", wide: [4, 1], narrow: [1, 4] },
  {
    name: "gates",
    lines: ["gates, from", "outside"],
    part: "trained",
    wide: [4, 0],
    narrow: [0, 4],
  },
];
const FLOWS: readonly (readonly [string, string])[] = [
  ["settings", "runs"],
  ["runs", "results"],
  ["outcomes", "rules"],
  ["results", "verdicts"],
  ["rules", "verdicts"],
  ["verdicts", "pages"],
  ["gates", "pages"],
];
const ROW = 110;

const NAMES = {
  title: "How settings and outcomes of the paper meet",
  description:
    "A flow chart. Settings of the paper go into experiments and engines, which make results under seal. Outcomes of the paper go into rules, each with a reason. Results and rules meet at the verdicts, which go onto the pages; gates check the pages from outside.",
};

/** The two streams of a reproduction: they meet at the verdict and nowhere else. */
export function twoStreams(id: string, size: Size): string {
  const width = WIDTH[size];
  const [columns, rows] = size === "wide" ? [5, 2] : [2, 5];
  const cell: Point = [width / columns, ROW];
  const room: Point = [Math.min(cell[0] * 0.76, 150), 58];
  const centre = ({ wide, narrow }: Station): Point => {
    const [column, row] = size === "wide" ? wide : narrow;
    return [(column + 0.5) * cell[0], (row + 0.5) * cell[1]];
  };
  const named = (name: string) => centre(STATIONS.find((station) => station.name === name)!);
  const flow = ([from, to]: readonly [string, string]): string => {
    const [a, b] = [named(from), named(to)];
    return arrow(id, [edge(a, b, room), edge(b, a, room)]);
  };
  return diagramSvg(
    width,
    rows * ROW,
    { id, ...NAMES },
    FLOWS.map(flow).join("") +
      STATIONS.map((station) => box(centre(station), room, station.part, station.lines)).join(""),
  );
}

/** Where the line from the middle of a box to `towards` leaves the box, and a little beyond. */
function edge([x, y]: Point, [tx, ty]: Point, [width, height]: Point): Point {
  const [dx, dy] = [tx - x, ty - y];
  const share = Math.min(
    dx === 0 ? Infinity : (width / 2 + 4) / Math.abs(dx),
    dy === 0 ? Infinity : (height / 2 + 4) / Math.abs(dy),
  );
  return [x + dx * share, y + dy * share];
}
