import type { Nearest, ProductStatistics } from "../math/image-text/product-statistics.ts";
import type { ImageStats } from "../schemas/image-stats.ts";

/** How many images and pairs of labels are listed; texts all are, there are few. */
const LISTED = 50;

/** Label texts and image files by number. */
export interface Names {
  labels: readonly string[];
  files: readonly string[];
}

/** Retrieval both ways, and where it errs. */
export interface Confusions extends Pick<
  ImageStats,
  "text_confusions" | "image_confusions" | "confused_labels"
> {
  /** Part of the images whose nearest text is their own; of the texts that have images, likewise. */
  top1: { images: number; texts: number };
}

type Confusion = ImageStats["text_confusions"][number];

/** Retrieval of texts by images and of images by texts; `labels` is the text of every image. */
export function confusions(
  { ofImages, ofTexts }: Pick<ProductStatistics, "ofImages" | "ofTexts">,
  labels: Int32Array,
  names: Names,
): Confusions {
  const confusion = (image: number, text: number, of: Nearest, at: number): Confusion => ({
    image: names.files[image]!,
    label: names.labels[labels[image]!]!,
    text: names.labels[text]!,
    product: of.product[at]!,
    own: of.own[at]!,
  });
  const shown = [...new Set(labels)].toSorted((a, b) => a - b);
  const wrongTexts = shown.flatMap((text) => {
    const image = ofTexts.index[text]!;
    return labels[image] === text ? [] : [confusion(image, text, ofTexts, text)];
  });
  const wrongImages = names.files.flatMap((_, image) => {
    const text = ofImages.index[image]!;
    return labels[image] === text ? [] : [confusion(image, text, ofImages, image)];
  });
  return {
    top1: {
      images: (labels.length - wrongImages.length) / labels.length,
      texts: (shown.length - wrongTexts.length) / shown.length,
    },
    text_confusions: wrongTexts.toSorted(worstFirst),
    image_confusions: wrongImages.toSorted(worstFirst).slice(0, LISTED),
    confused_labels: countPairs(wrongImages).slice(0, LISTED),
  };
}

/** By how much nearer the wrong one is. */
function worstFirst(a: Confusion, b: Confusion): number {
  return b.product - b.own - (a.product - a.own);
}

function countPairs(wrong: readonly Confusion[]): Confusions["confused_labels"] {
  const groups = Object.groupBy(wrong, ({ label, text }) => JSON.stringify([label, text]));
  return Object.values(groups)
    .map((group) => ({ label: group![0]!.label, text: group![0]!.text, images: group!.length }))
    .toSorted((a, b) => b.images - a.images);
}
