import * as Plot from "@observablehq/plot";
import { shortModel } from "../../compute/claims/siglip-models.ts";
import { OURS, PRINTED } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";
import { spreadLabels } from "./spread-labels.ts";

/** What a table prints of one model. */
export interface MarginOfModel {
  /** `large-patch16-384` */
  name: string;
  dimension: number;
  margin: number;
  /** What we measured, or null. */
  measured: number | null;
}

const HEIGHT = { wide: 400, narrow: 400, thumbnail: 150 };
const [TOP, BOTTOM] = [26, 40];

/** Margins against the dimension that the models embed in, each with its name; measured ones filled. */
export function marginByDimension(
  models: readonly MarginOfModel[],
  { id, size }: DrawOptions,
): string {
  const small = size === "thumbnail";
  const margins = models.flatMap(({ margin, measured }) => [margin, measured ?? margin]);
  const [low, high] = [Math.min(...margins), Math.max(...margins)];
  const room = (high - low) / 7;
  const unit = (high - low + 2 * room) / (HEIGHT[size] - TOP - BOTTOM);
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 54,
      marginRight: small ? 4 : 16,
      marginTop: small ? 4 : TOP,
      marginBottom: small ? 4 : BOTTOM,
      x: {
        domain: [740, size === "narrow" ? 1330 : 1260],
        label: "embedding dimension",
        ...(small ? { axis: null } : { ticks: [768, 1024, 1152], tickFormat: "d" }),
      },
      y: {
        domain: [low - room, high + room],
        label: "margin",
        ...(small ? { axis: null } : { grid: true, ticks: 6, tickFormat: ".4f" }),
      },
      marks: [
        Plot.dot(
          models.filter(({ measured }) => measured !== null),
          { x: "dimension", y: "measured", r: small ? 2 : 4, fill: OURS },
        ),
        Plot.dot(models, {
          x: "dimension",
          y: "margin",
          r: small ? 3 : 5.5,
          stroke: PRINTED,
          strokeWidth: 1.5,
          fill: "none",
        }),
        ...(small
          ? []
          : labelled(models, 15 * unit).map(({ dimension, y, label }) =>
              Plot.text([{ dimension, y }], {
                x: "dimension",
                y: "y",
                text: () => label,
                textAnchor: "start",
                dx: 11,
              }),
            )),
      ],
    },
    {
      id,
      title: "Margin against embedding dimension",
      description: `${models
        .map(
          ({ name, dimension, margin, measured }) =>
            `${name}: dimension ${dimension}, margin ${margin}${measured === null ? "" : `, measured ${measured}`}`,
        )
        .join("; ")}.`,
    },
  );
}

/** The names of the models of one dimension, `gap` apart where their points nearly coincide. */
function labelled(models: readonly MarginOfModel[], gap: number) {
  const dimensions = [...new Set(models.map(({ dimension }) => dimension))];
  return dimensions.flatMap((dimension) => {
    const beside = models.filter((model) => model.dimension === dimension);
    const placed = spreadLabels(
      beside.map(({ margin }) => margin),
      gap,
    );
    return beside.map(({ name }, i) => ({ dimension, y: placed[i]!, label: shortModel(name) }));
  });
}
