import type { PaperValue } from "../compute/schemas/paper.ts";
import { formatNumber } from "./number-format.ts";

/** What one notebook prints: its configurations, in the order it trains them. */
export interface NotebookGroup {
  id: string;
  title: string;
  /** For the axis of a figure. */
  short: string;
  /** What was run, in a sentence. */
  about: string;
  values: { published: PaperValue; configuration: string; name: string }[];
}

const GROUPS = [
  {
    id: "basic",
    title: "Basic run",
    short: "basic",
    about: "The run of Figure 5: twenty pairs on the sphere, relative bias fixed at zero.",
  },
  {
    id: "fixed-t",
    title: "Ablation, inverse temperature fixed",
    short: "t fixed",
    about:
      "Relative bias fixed at \u22121, \u22121/2, 0, 1/2 and 1 in turn, inverse temperature fixed at 100.",
  },
  {
    id: "trained-t",
    title: "Ablation, inverse temperature trained",
    short: "t trained",
    about: "The same five relative biases; the inverse temperature is trained from 10.",
  },
  {
    id: "relative-bias",
    title: "Relative bias, trained",
    short: "relative bias",
    about:
      "Both trained, from relative biases \u22121, \u22121/2, 0, 1/2 and 1; printed halfway and at the end.",
  },
  {
    id: "locked",
    title: "One modality locked",
    short: "one locked",
    about: "One encoder stays as drawn; five ways to train the other.",
  },
  {
    id: "four",
    title: "Four modalities",
    short: "four modalities",
    about: "Four modalities synchronised at once, over all six pairs.",
  },
];

/**
 * The values of data/paper/notebooks.json (ids `NB.CONFIGURATION.NAME`) by the notebook that prints
 * them. Throws `unknown notebook value: ID` on one that fits no group.
 */
export function notebookGroups(values: readonly PaperValue[]): NotebookGroup[] {
  const groups: NotebookGroup[] = GROUPS.map((group) => ({ ...group, values: [] }));
  for (const published of values) {
    const [prefix, ...path] = published.id.split(".");
    const group = groups.find(({ id }) => id === path[0]);
    const name = path.at(-1);
    if (prefix !== "NB" || !group || name === undefined)
      throw new Error(`unknown notebook value: ${published.id}`);
    group.values.push({ published, configuration: path.slice(0, -1).join("."), name });
  }
  return groups;
}

const BIASES = ["\u22121", "\u22121/2", "0", "1/2", "1"];
const LOCKED: Record<string, string> = {
  "locked.relative-bias": "relative bias",
  "locked.adapter": "explicit adapter",
  "locked.bias": "bias",
  "locked.fixed-t10": "t = 10 fixed",
  "locked.fixed-t200": "t = 200 fixed",
  "four.relative-bias": "relative bias",
  "four.bias": "bias",
  "four.fixed-t200": "t = 200 fixed",
  basic: "basic",
};

/** How a configuration differs from its neighbours: `b_rel = \u22121/2`, `explicit adapter`. */
export function configurationName(id: string): string {
  const at = /\.b(\d)$/.exec(id)?.[1];
  if (at === undefined) return LOCKED[id] ?? id;
  return `${id.startsWith("relative-bias") ? "from " : ""}b_rel = ${BIASES[Number(at)]}`;
}

/** `temperature-5000` as people say it: `t at step 5,000`. */
export function quantityName(name: string): string {
  const [, what = name, step] = /^(.*?)(?:-(\d+))?$/.exec(name)!;
  const words: Record<string, string> = { temperature: "t", ratio: "b / t" };
  return (
    (words[what] ?? what.replaceAll("-", " ")) +
    (step ? ` at step ${formatNumber(Number(step), "n0")}` : "")
  );
}
