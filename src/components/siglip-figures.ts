import type { Heights } from "./figures/height-histogram.ts";
import type { Products } from "./figures/product-histogram.ts";
import { publishedValue, report } from "./report.ts";
import { measured, measuredModels } from "./siglip-data.ts";

/** Figure 1: what Tables 1 and 2 print of base-224, and the histograms where they were measured. */
export function productsOfFigure1(): Products {
  const printed = (id: string) => publishedValue(id).value!;
  const [model] = measuredModels("figure-1");
  return {
    printed: {
      matching: { mean: printed("T2.8.positive"), percentile: printed("T1.8.positive") },
      nonMatching: { mean: printed("T2.8.negative"), percentile: printed("T1.8.negative") },
    },
    measured: model === undefined ? null : histogramsOf(model),
  };
}

function histogramsOf(model: string): NonNullable<Products["measured"]> {
  const number = (name: string) => measured("figure-1", model, name)!;
  const { from, matching, nonMatching } =
    report.results.get("figure-1")!.series[`${model}.products`]!;
  return {
    matching: { mean: number("mean-positive"), percentile: number("low-positive") },
    nonMatching: { mean: number("mean-negative"), percentile: number("high-negative") },
    histogram: { from: from!, matching: matching!, nonMatching: nonMatching! },
    width: number("bin-width"),
  };
}

/** Figure 3: distances from the hyperplane of a model that was measured. */
export function heightsOf(model: string): Heights {
  const { from, images, texts } = report.results.get("figure-3")!.series[`${model}.heights`]!;
  const width = measured("figure-3", model, "bin-width")!;
  return { from: from!, images: images!, texts: texts!, width };
}

/** Figure 14: every label text whose nearest image is of another label, the worst first. */
export function confusedTexts(model: string): { text: string; label: string }[] {
  const files = report.results.get("figure-14")!.settings["measured"] as Record<
    string,
    { texts: { text: string; label: string }[] }
  >;
  return files[model]!.texts;
}
