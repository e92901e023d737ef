import type { ArtefactId } from "../compute/artefacts.ts";
import type { ResultFile } from "../compute/schemas/result.ts";
import { codePoints, sizeBounds, trainedPoints } from "./figure-6-data.ts";
import { biasPanel } from "./emoji-data.ts";
import { comparisonCurves, finalMargins } from "./bias-comparison-data.ts";
import { fixedBiasRows } from "./fixed-bias-data.ts";
import { endings, gapsOfModalities, marginCurves, pairsOf } from "./figure-data.ts";
import { agreement } from "./figures/agreement.ts";
import { biasComparison } from "./figures/bias-comparison.ts";
import { codeShadow } from "./figures/code-shadow.ts";
import { emojiCurves } from "./figures/emoji/curves.ts";
import { figure19 } from "./figures/figure-19.ts";
import { figure20 } from "./figures/figure-20.ts";
import { figure6 } from "./figures/figure-6.ts";
import { figure8 } from "./figures/figure-8.ts";
import { figure9 } from "./figures/figure-9.ts";
import { marginByDimension } from "./figures/margin-by-dimension.ts";
import { methodLosses } from "./figures/method-losses.ts";
import { productHistogram } from "./figures/product-histogram.ts";
import { region } from "./figures/region.ts";
import { separationHistogram } from "./figures/separation-histogram.ts";
import { outcomeGrid } from "./figures/loss-forms/outcome-grid.ts";
import { siglipMeans } from "./figures/siglip-means.ts";
import { sphereSvg } from "./figures/sphere-svg.ts";
import { table3 } from "./figures/table-3.ts";
import { table4 } from "./figures/table-4.ts";
import { table5 } from "./figures/table-5.ts";
import { KNOWN_CODES } from "../compute/math/codes/table.ts";
import { shadowOf } from "./code-data.ts";
import { startOutcomes } from "./loss-form-data.ts";
import {
  adapterMethods,
  fourMethods,
  histogramOf,
  lockedMethods,
  lossCurves,
} from "./method-data.ts";
import { relativeDifferences } from "./notebook-differences.ts";
import { regionClouds } from "./region-data.ts";
import { report } from "./report.ts";
import { marginsByDimension, pointsOfModels } from "./siglip-data.ts";
import { productsOfFigure1 } from "./siglip-figures.ts";
import { starts } from "./start-data.ts";
import { renderTex } from "./tex.ts";
import { xiCurves } from "./xi-data.ts";

/** How each artefact is drawn on the front page. */
const DRAWINGS: Partial<Record<ArtefactId, (result: ResultFile, id: string) => string | null>> = {
  "figure-1": (_, id) => productHistogram(productsOfFigure1(), { id, size: "thumbnail" }),
  "figure-2": (result, id) => region(regionClouds(result), { id, size: "thumbnail" }),
  "figure-4": () =>
    renderTex(
      String.raw`\begin{aligned} U &\mapsto (\delta U,\ \sqrt{1-\delta^2}) \\ V &\mapsto (\delta V,\ -\sqrt{1-\delta^2}) \end{aligned}`,
      true,
    ),
  "table-1": (_, id) => marginByDimension(marginsByDimension(1), { id, size: "thumbnail" }),
  "table-2": (_, id) => marginByDimension(marginsByDimension(2), { id, size: "thumbnail" }),
  "figure-6": (result, id) =>
    figure6(sizeBounds(result, "bounds"), codePoints(result), trainedPoints(result), {
      id,
      size: "thumbnail",
    }),
  "figure-7": (_, id) => siglipMeans(pointsOfModels(), { id, size: "thumbnail" }),
  "figure-12": () =>
    renderTex(String.raw`U^{(j)} \mapsto (\delta U^{(j)},\ \sqrt{1-\delta^2}\; w_j)`, true),
  "figure-13": (result, id) =>
    sphereSvg(
      pairsOf(result, "drawn"),
      { id, title: "Construction 3 on a sphere", description: "" },
      { graticule: false, view: { turn: 52, tilt: 20 } },
    ),
  "table-6": () => renderTex(String.raw`\xi = \tfrac1N \sum_i \lVert x_i - \bar x\rVert^2`, true),
  "two-distance": (result, id) =>
    codeShadow(
      shadowOf(
        result,
        KNOWN_CODES.find((code) => code.id === "clebsch")!,
      ),
      {
        id,
        title: "The Clebsch code, projected",
        description: "",
      },
    ),
  "figure-5": (result, id) =>
    sphereSvg(
      pairsOf(result, "published"),
      { id, title: "Pairs on a sphere", description: "" },
      { graticule: false },
    ),
  "figure-8": (result, id) => figure8(marginCurves(result), { id, size: "thumbnail" }),
  "figure-9": (result, id) => figure9(endings(result), { id, size: "thumbnail" }),
  "figure-10": (result, id) =>
    methodLosses(lossCurves(result, lockedMethods("stated"), "published"), {
      id,
      title: "Loss over training",
      domain: [1e-7, 20],
      thumbnail: true,
    }),
  "figure-11": (result, id) =>
    separationHistogram(histogramOf(result, fourMethods()[0]!, "published"), {
      id,
      thumbnail: true,
    }),
  "figure-15": (result, id) =>
    separationHistogram(histogramOf(result, adapterMethods("notebook")[0]!, "published"), {
      id,
      thumbnail: true,
    }),
  "loss-forms": (result, id) => outcomeGrid(startOutcomes(result), id),
  "table-3": (result, id) =>
    table3(gapsOfModalities(result), result.metrics["table-3/margin-cap"]!, {
      id,
      size: "thumbnail",
    }),
  "figure-16": (result, id) =>
    biasComparison(comparisonCurves(result), {
      id,
      size: "thumbnail",
      quantity: "inverse temperature",
      title: "Inverse temperature over training",
    }),
  "figure-17": (result, id) =>
    biasComparison(comparisonCurves(result), {
      id,
      size: "thumbnail",
      quantity: "relative bias",
      title: "Relative bias over training",
      rule: 0,
    }),
  "figure-18": (result, id) =>
    biasComparison(comparisonCurves(result), {
      id,
      size: "thumbnail",
      quantity: "loss",
      title: "Loss over training",
      logarithmic: true,
    }),
  "figure-19": (result, id) => figure19(finalMargins(result), { id, size: "thumbnail" }),
  "table-4": (_, id) => table4(fixedBiasRows(), "gap", { id, size: "thumbnail" }),
  "table-5": (_, id) => table5(starts(), { id, size: "thumbnail" }),
  "figure-20": (result, id) =>
    figure20(xiCurves(result, "squared"), {
      id,
      size: "thumbnail",
      quantity: "ξ",
      title: "ξ over training",
      emphasis: 10,
      end: 1000,
      vanished: 1e-3,
    }),
  emoji: (_, id) => {
    const headline = report.results.get("emoji-headline");
    return headline ? emojiCurves({ ...biasPanel(headline), thumbnail: true }, id) : null;
  },
  notebooks: (_, id) => agreement(relativeDifferences(), 1e-3, { id, size: "thumbnail" }),
};

/** A small drawing or a formula for an artefact, or null where there is none or no result yet. */
export function thumbnail(artefact: ArtefactId): string | null {
  const result = report.results.get(artefact);
  return (result && DRAWINGS[artefact]?.(result, `thumbnail-${artefact}`)) ?? null;
}

/** A drawing that follows the theme through CSS variables alone, so that it may stand in a file. */
const PLOT = /^<svg class="plot[^>]* viewBox="([^"]*)"[^>]*>(.*)<\/svg>$/s;

/**
 * An artefact's drawing as a symbol of the file /thumbnails.svg, with the box that shows it from its
 * own corner; null where the drawing needs the page's style sheet, as formulas and spheres do, or
 * where there is none.
 */
export function thumbnailSymbol(artefact: ArtefactId): { symbol: string; box: string } | null {
  const [, box, inside] = PLOT.exec(thumbnail(artefact) ?? "") ?? [];
  if (box === undefined) return null;
  const drawn = inside!.replace(/<title .*?<\/title>|<desc .*?<\/desc>/gs, "");
  const [, , width, height] = box.split(" ");
  return {
    symbol: `<symbol id="${artefact}" viewBox="${box}">${drawn}</symbol>`,
    box: `0 0 ${width} ${height}`,
  };
}
