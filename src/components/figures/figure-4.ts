import { arrow, box, diagramSvg, formula, label, type Point } from "./diagram.ts";
import { WIDTH, type Size } from "./size.ts";

const HEIGHT = 372;
const INPUT = 30;
const ENCODER = 84;
const ADAPTER = 196;
const LOSS = 318;
const LOSS_SIZE = 76;

/** Two encoders, a loss, and between them the adapters or nothing, in a column `width` wide. */
function panel(id: string, [left, top]: Point, width: number, explicit: boolean): string {
  const middle = left + width / 2;
  const columns = [left + width * 0.25, left + width * 0.75] as const;
  const [a, b] = columns;
  const half: Point = [width * 0.46, 52];
  const at = (x: number, y: number): Point => [x, top + y];
  const flow = columns
    .map(
      (x) =>
        arrow(id, [at(x, INPUT + 6), at(x, ENCODER - 27)]) +
        (explicit
          ? arrow(id, [at(x, ENCODER + 27), at(x, ADAPTER - 27)]) +
            arrow(id, [at(x, ADAPTER + 27), at(x, LOSS - LOSS_SIZE / 2 - 1)])
          : arrow(id, [at(x, ENCODER + 27), at(x, LOSS - LOSS_SIZE / 2 - 1)])),
    )
    .join("");
  const adapters = explicit
    ? box(at(a, ADAPTER), half, "trained", ["=(δU_{i}, √(1 − δ^{2}))", "adapter"]) +
      box(at(b, ADAPTER), half, "trained", ["=(δV_{i}, −√(1 − δ^{2}))", "adapter"])
    : "";
  const loss = explicit
    ? ['="L"^{"RB-Sig"}', '="inverse temperature "t', '="relative bias "b_{"rel"}']
    : [
        '="L"^{"RB-Sig"}',
        '="inverse temperature "tδ^{2}',
        '="relative bias "(b_{"rel"} + 1 − δ^{2})/δ^{2}',
      ];
  return (
    flow +
    formula(at(a, INPUT), "X_{i}") +
    formula(at(b, INPUT), "Y_{i}") +
    box(at(a, ENCODER), half, "locked", ["=f_{θ}", "locked"]) +
    box(at(b, ENCODER), half, "trained", ["=g_{φ}", "trained"]) +
    formula(at(a + 20, (ENCODER + ADAPTER) / 2 + 5), "U_{i}") +
    formula(at(b + 20, (ENCODER + ADAPTER) / 2 + 5), "V_{i}") +
    adapters +
    box(at(middle, LOSS), [width * 0.96, LOSS_SIZE], "trained", loss) +
    label(at(middle, 8), explicit ? "with adapters" : "without")
  );
}

const NAMES = {
  title: "A locked representation with and without adapters",
  description:
    "Two flow charts with an equals sign between them. Left: X goes through a locked encoder and an adapter that appends plus the root of 1 minus delta squared, Y through a trained encoder and an adapter that appends minus it, both into the loss at t and b. Right: the same without adapters, into the loss at t delta squared and (b + 1 minus delta squared) over delta squared.",
};

/** Figure 4: the adapters, and the loss that contains them. Side by side, or one above the other. */
export function figure4(id: string, size: Size): string {
  const width = WIDTH[size];
  const about = { id, ...NAMES };
  if (size !== "wide")
    return diagramSvg(
      width,
      2 * HEIGHT + 44,
      about,
      panel(id, [0, 12], width, true) +
        formula([width / 2, HEIGHT + 22], "=", 30) +
        panel(id, [0, HEIGHT + 48], width, false),
    );
  const each = 400;
  return diagramSvg(
    width,
    HEIGHT,
    about,
    panel(id, [0, 12], each, true) +
      formula([width / 2, 210], "=", 36) +
      panel(id, [width - each, 12], each, false),
  );
}
