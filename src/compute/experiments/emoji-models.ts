import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ImageStats } from "../schemas/image-stats.ts";
import { PictureWall } from "../schemas/picture-wall.ts";
import type { Series } from "../schemas/result.ts";
import { parseJson, readTextIfAny } from "../store/files.ts";
import { exact } from "./calculation.ts";
import type { Experiment, Metric } from "./experiment.ts";
import { HEADLINE_MODELS, WALL } from "./images/emoji-models.ts";
import { mergeBins, overlap } from "./images/merged-bins.ts";

const ID = "emoji-models";
/** What `npm run emoji-models` measured. */
const FOLDER = fileURLToPath(new URL("../../../data/emoji", import.meta.url));
const ADVICE = "Run: npm run -s emoji-models";

/** What Tables 1, 2 and 6 and Figures 1 and 3 take of a model, by the names of its numbers. */
const numbersOf = (stats: ImageStats): Record<string, number> => ({
  images: stats.n_images,
  texts: stats.n_classes,
  "low-positive": stats.p5_positive,
  "high-negative": stats.p95_negative,
  margin: stats.margin_p,
  bias: stats.brel_p,
  "mean-positive": stats.mean_positive,
  "mean-negative": stats.mean_negative,
  "mean-margin": stats.margin_mean,
  "mean-bias": stats.brel_mean,
  "least-positive": stats.min_positive,
  "greatest-negative": stats.max_negative,
  "mean-of-norms": stats.mean_of_norms,
  "norm-of-mean": stats.norm_of_mean,
  xi: stats.xi,
  "random-mean-of-norms": stats.random_mean_of_norms,
  "top1.image-to-text": stats.top1_image_to_text,
  "top1.text-to-image": stats.top1_text_to_image,
  overlap: overlap(mergeBins(stats.positive, stats.negative)),
  "bin-width": stats.positive.width,
  "misclassified-images": stats.perceptron.misclassified_images,
  "misclassified-texts": stats.perceptron.misclassified_texts,
  passes: stats.perceptron.passes,
  "plane-margin": stats.perceptron.margin,
  "height-width": stats.perceptron.images.width,
});

function seriesOf(id: string, stats: ImageStats): [string, Series][] {
  const products = mergeBins(stats.positive, stats.negative);
  const heights = mergeBins(stats.perceptron.images, stats.perceptron.texts);
  return [
    [`${id}.products`, { from: products.from, matching: products.a, nonMatching: products.b }],
    [`${id}.heights`, { from: heights.from, images: heights.a, texts: heights.b }],
  ];
}

function read<T>(file: string, parse: (text: string, path: string) => T) {
  const path = join(FOLDER, file);
  const text = readTextIfAny(path);
  if (text === null) return [];
  return [{ found: parse(text, path), sha256: createHash("sha256").update(text).digest("hex") }];
}

/** The models that were measured, in their order. */
const measured = () =>
  HEADLINE_MODELS.flatMap(({ id }) =>
    read(join("stats", `${id}.json`), (text, path) =>
      parseJson(text, ImageStats, path, ADVICE),
    ).map(({ found: stats, sha256 }) => ({ id, stats, sha256 })),
  );

const walls = () => read("wall.json", (text, path) => parseJson(text, PictureWall, path, ADVICE));

const caption = (name: string) => name.replaceAll("-", " ");

/**
 * Our own models through the statistics that SigLIP's go through, and how one of them names pictures
 * it never saw. What it reads is part of its settings, as with `imageCalculation`.
 */
export const experiment: Experiment = {
  id: ID,
  get settings() {
    return {
      wallEvery: WALL.every,
      measured: Object.fromEntries(measured().map(({ id, sha256 }) => [id, sha256])),
      wall: walls().map(({ found: { model, style, pictures } }) => ({
        model,
        style,
        pictures: pictures.map(({ name, nearest }) => ({
          name,
          nearest: nearest.map((near) => near.caption),
        })),
      })),
    };
  },
  runs: () => [],
  summarise() {
    const models = measured();
    const pictures = walls().flatMap(({ found }) => found.pictures);
    const right = pictures.map(({ name, nearest }) =>
      nearest.findIndex((near) => near.caption === caption(name)),
    );
    const metrics: Metric[] = [
      exact(`${ID}/models`, models.length),
      exact(`${ID}/wall.pictures`, pictures.length),
      exact(`${ID}/wall.first`, right.filter((rank) => rank === 0).length),
      exact(`${ID}/wall.among`, right.filter((rank) => rank >= 0).length),
      ...models.flatMap(({ id, stats }) =>
        Object.entries(numbersOf(stats)).map(([name, value]) =>
          exact(`${ID}/${id}.${name}`, value),
        ),
      ),
    ];
    const cosines = pictures.flatMap(({ nearest }) => nearest.map(({ cosine }) => cosine));
    return {
      metrics,
      series: {
        ...Object.fromEntries(models.flatMap(({ id, stats }) => seriesOf(id, stats))),
        wall: { cosine: cosines },
      },
    };
  },
};
