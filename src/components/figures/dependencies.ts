import { VERDICT_MARKS } from "../verdict-marks.ts";
import type { Verdict } from "../../compute/schemas/claim.ts";
import { PAGE, QUIET } from "./palette.ts";
import { WIDTH, type Size } from "./size.ts";

/** A statement as the picture shows it. */
export interface DependencyRow {
  id: string;
  name: string;
  title: string;
  /** Where its page is. */
  link: string;
  /** Of its claims, the worst; null where it has none. */
  verdict: Verdict | null;
  /** What the mark means, in words. */
  words: string;
  /** Ids of rows above it. */
  uses: readonly string[];
}

const ROW = 25;
const MARK = 13;
/** How far the arcs reach out, to the left of the column of dots. */
const REACH = { wide: 150, narrow: 96, thumbnail: 80 };

/**
 * Statements one above the other, each below all that it rests on, joined by arcs: every arc leads
 * up from a statement to one that it uses. Names are links.
 */
export function dependencies(
  rows: readonly DependencyRow[],
  { id, size }: { id: string; size: Exclude<Size, "thumbnail"> },
): string {
  const width = WIDTH[size];
  const height = rows.length * ROW + 8;
  const dot = REACH[size] + 8;
  const y = (row: number) => 4 + ROW * (row + 0.5);
  const place = new Map(rows.map((row, i) => [row.id, i]));
  const longest = Math.max(
    1,
    ...rows.flatMap(({ uses }, i) => uses.map((used) => i - place.get(used)!)),
  );
  const arcs = rows.flatMap(({ uses }, i) =>
    uses.map((used) => {
      const above = place.get(used)!;
      const reach = 12 + (REACH[size] - 12) * Math.sqrt((i - above) / longest);
      return arc(dot, y(i), y(above), reach);
    }),
  );
  const usedBy = new Set(rows.flatMap(({ uses }) => uses));
  return (
    `<svg class="plot dependencies" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group"` +
    ` aria-labelledby="${id}-title" aria-describedby="${id}-desc">` +
    `<title id="${id}-title">What rests on what</title>` +
    `<desc id="${id}-desc">All statements from top to bottom, each below those it rests on, with an arc to each of them. The table below says the same.</desc>` +
    `<g fill="none" stroke="${QUIET}" stroke-width="1.1" stroke-opacity="0.7">${arcs.join("")}</g>` +
    rows
      .map((row, i) => {
        const joined = row.uses.length > 0 || usedBy.has(row.id);
        const disc = `<circle cx="${dot}" cy="${y(i)}" r="${joined ? 3.4 : 2.2}" fill="${QUIET}" stroke="${PAGE}"/>`;
        return disc + label(row, dot + 14, y(i), size === "wide");
      })
      .join("") +
    "</svg>"
  );
}

/** Out to the left and back, from a row up to another. */
const arc = (x: number, from: number, to: number, reach: number): string =>
  `<path d="M${x} ${from}C${round(x - (4 / 3) * reach)} ${from} ${round(x - (4 / 3) * reach)} ${to} ${x} ${to}"/>`;

const round = (value: number) => Math.round(value * 100) / 100;

/** The mark of the evidence, the name as a link and, where there is room, what it is about. */
function label(row: DependencyRow, x: number, y: number, titled: boolean): string {
  const mark =
    row.verdict === null
      ? ""
      : `<path transform="translate(${x} ${y - MARK / 2}) scale(${MARK / 16})" fill="var(--${row.verdict})" fill-rule="evenodd" d="${VERDICT_MARKS[row.verdict]}"/>`;
  const name = `<a href="${row.link}" aria-label="${row.name}: ${row.title}; ${row.words}"><text x="${x + 22}" y="${y + 4.5}" font-size="${titled ? 14 : 15}">${row.name}</text></a>`;
  const title = titled
    ? `<text x="${x + 150}" y="${y + 4.5}" font-size="14">${row.title}</text>`
    : "";
  return mark + name + title;
}
