import { distances, perceptron } from "../math/image-text/perceptron.ts";
import { BinCounter } from "../math/image-text/bins.ts";
import type { Labelled } from "../math/image-text/labelled.ts";
import { productStatistics } from "../math/image-text/product-statistics.ts";
import { spread } from "../math/image-text/spread.ts";
import { margin, relativeBiasStar } from "../math/margin.ts";
import type { ImageStats } from "../schemas/image-stats.ts";
import { confusions, type Names } from "./confusions.ts";

/** Width of the bins of signed distances, and the largest distance of a unit vector they hold. */
const BIN = 0.01;
const LIMIT = 2;

/** What of stats.json follows from the embeddings; the rest says where they are from. */
export type EmbeddingStats = Omit<ImageStats, "n_skipped" | "model" | "prompt" | "images">;

/**
 * Every statistic of image and text embeddings that the paper's tables and figures take, under the
 * names of stats.json. `names` has the label texts and image files by number. Throws as
 * `checkLabelled`.
 */
export function embeddingStatistics(embeddings: Labelled, names: Names): EmbeddingStats {
  const products = productStatistics(embeddings);
  const { lowMatching, highNonMatching, meanMatching, meanNonMatching } = products;
  const percentiles = { minMatching: lowMatching, maxNonMatching: highNonMatching };
  const means = { minMatching: meanMatching, maxNonMatching: meanNonMatching };
  const { xi, meanOfNorms, normOfMean, randomMeanOfNorms } = spread(embeddings);
  const { top1, ...confused } = confusions(products, embeddings.labels, names);
  return {
    n_images: embeddings.labels.length,
    n_classes: names.labels.length,
    p5_positive: lowMatching,
    p95_negative: highNonMatching,
    margin_p: margin(percentiles),
    brel_p: relativeBiasStar(percentiles),
    mean_positive: meanMatching,
    mean_negative: meanNonMatching,
    margin_mean: margin(means),
    brel_mean: relativeBiasStar(means),
    min_positive: products.minMatching,
    max_negative: products.maxNonMatching,
    mean_of_norms: meanOfNorms,
    norm_of_mean: normOfMean,
    xi,
    random_mean_of_norms: randomMeanOfNorms,
    top1_image_to_text: top1.images,
    top1_text_to_image: top1.texts,
    perceptron: separation(embeddings),
    positive: products.matching,
    negative: products.nonMatching,
    ...confused,
  };
}

function separation(embeddings: Labelled): EmbeddingStats["perceptron"] {
  const separator = perceptron(embeddings);
  const away = distances(embeddings, separator);
  const binned = (values: Float64Array) => {
    const counter = new BinCounter(BIN, LIMIT);
    for (const x of values) counter.add(x);
    return counter.bins();
  };
  return {
    passes: separator.passes,
    misclassified_images: separator.misclassifiedImages,
    misclassified_texts: separator.misclassifiedTexts,
    margin: separator.margin,
    intercept: separator.intercept,
    images: binned(away.images),
    texts: binned(away.texts),
  };
}
