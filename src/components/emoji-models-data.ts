import { captionOf } from "../compute/emoji/captions.ts";
import type { EmojiSet } from "../compute/emoji/icon-set.ts";
import { FOLDS } from "./emoji-data.ts";
import type { Heights } from "./figures/height-histogram.ts";
import type { ModelMeans } from "./figures/emoji/model-means.ts";
import type { Products } from "./figures/product-histogram.ts";
import { metricValue, report } from "./report.ts";

const ID = "emoji-models";

/** A model of ours that was measured: its part of ids, and what it is in words. */
export interface MeasuredModel {
  id: string;
  style: string;
  /** Whether it has the relative bias. */
  relative: boolean;
}

/** The models that were measured, style after style; none before the first measurement. */
export const measuredEmojiModels = (): MeasuredModel[] =>
  Object.keys(report.results.get(ID)?.settings["measured"] ?? {})
    .map((id) => {
      const [, style = "", arm] = /^(.*)-(plain|relative)$/.exec(id) ?? [];
      return { id, style: nameOf(style), relative: arm === "relative" };
    })
    .toSorted((a, b) => order(a) - order(b));

const nameOf = (style: string) => FOLDS.find(({ id }) => id === style)!.name;
const order = ({ style, relative }: MeasuredModel) =>
  2 * FOLDS.findIndex(({ name }) => name === style) + Number(relative);

const number = (model: string, name: string) => metricValue(`${ID}/${model}.${name}`)!;
const series = (name: string) => report.results.get(ID)!.series[name]!;

/** A thousand pictures are few for the bins that fifty thousand are counted in: wider ones, 0.04. */
const COARSE = { products: 16, heights: 4 } as const;

/** Counts in wider bins, `by` of `width` each, that begin at multiples of their own width. */
function coarser(from: readonly number[], width: number, by: number) {
  const first = Math.floor(Math.round(from[0]! / width) / by);
  const last = Math.floor(Math.round(from.at(-1)! / width) / by);
  const bins = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * by * width);
  const merge = (counts: readonly number[]) => {
    const merged = bins.map(() => 0);
    counts.forEach((count, i) => {
      merged[Math.floor(Math.round(from[i]! / width) / by) - first]! += count;
    });
    return merged;
  };
  return { from: bins, width: by * width, merge };
}

/** The products of a model's pairs, as Figure 1 shows them. */
export function productsOfEmoji(model: string): Products {
  const { from, matching, nonMatching } = series(`${model}.products`);
  const bins = coarser(from!, number(model, "bin-width"), COARSE.products);
  return {
    printed: null,
    measured: {
      matching: {
        mean: number(model, "mean-positive"),
        percentile: number(model, "low-positive"),
      },
      nonMatching: {
        mean: number(model, "mean-negative"),
        percentile: number(model, "high-negative"),
      },
      histogram: {
        from: bins.from,
        matching: bins.merge(matching!),
        nonMatching: bins.merge(nonMatching!),
      },
      width: bins.width,
    },
  };
}

/** Distances from the perceptron's hyperplane, as Figure 3 shows them. */
export function heightsOfEmoji(model: string): Heights {
  const { from, images, texts } = series(`${model}.heights`);
  const { merge, ...bins } = coarser(from!, number(model, "height-width"), COARSE.heights);
  return { ...bins, images: merge(images!), texts: merge(texts!) };
}

/** Averages and percentiles of every model, as Figure 7 shows them. */
export const meansOfEmoji = (): ModelMeans[] =>
  measuredEmojiModels().map(({ id, style, relative }) => ({
    style,
    method: relative ? "relative-bias" : "bias",
    averages: [number(id, "mean-positive"), number(id, "mean-negative")],
    percentiles: [number(id, "low-positive"), number(id, "high-negative")],
  }));

/** A held-out picture and the captions nearest to it. */
export interface WallPicture {
  name: string;
  caption: string;
  /** The address of the drawing. */
  drawing: string;
  nearest: readonly string[];
}

/** The picture wall and whose drawings it shows, or null before the first measurement. */
export function pictureWall(): { style: EmojiSet; pictures: WallPicture[] } | null {
  const [wall] = (report.results.get(ID)?.settings["wall"] ?? []) as {
    style: EmojiSet;
    pictures: { name: string; nearest: string[] }[];
  }[];
  if (!wall) return null;
  const pictures = wall.pictures.map(({ name, nearest }) => ({
    name,
    caption: captionOf(name),
    drawing: `/data/pictures/${name}.svg`,
    nearest,
  }));
  return { style: wall.style, pictures };
}
