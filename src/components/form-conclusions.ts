import type { Form } from "./figures/loss-forms/forms.ts";
import type { NumberFormat } from "./number-format.ts";
import { metricValue } from "./report.ts";

/** A conclusion of section 3.5 or appendix D.6, and whether our runs bear it out under one form. */
export interface Conclusion {
  /** Where the paper draws it. */
  place: string;
  /** In our words; b_rel is typeset. */
  text: string;
  /** The metric that decides it, by form, and what it is. */
  metric: (form: Form) => string;
  measure: string;
  format: NumberFormat;
  /** Without it the count is shown and nothing is judged here: another claim judges it. */
  holds?: (form: Form) => boolean;
}

const id = (name: string) => `loss-forms/${name}`;
const value = (name: string) => metricValue(id(name))!;
/** The one-sided five-per-cent point of Spearman's coefficient for eleven cells. */
const CLEAR_RANK = 0.536;

/** No seed separates. */
const fails = (cell: string): Omit<Conclusion, "place" | "text"> => ({
  metric: (form) => id(`${cell}.${form}.gap.mean`),
  measure: "mean gap",
  format: "f2",
  holds: (form) => value(`${cell}.${form}.separated`) === 0,
});

/** Every conclusion that was put to the three forms, in the paper's order. */
export const CONCLUSIONS: Conclusion[] = [
  {
    place: "Section 3.5, item 1",
    text: "Fixed low inverse temperature, 10: a smaller margin than trained, two modalities.",
    metric: (form) => id(`two-t10.${form}.gap.mean`),
    measure: "mean gap",
    format: "f2",
    holds: (form) => value(`two-t10.${form}.gap.mean`) < value(`start-t10.b5.${form}.gap.mean`),
  },
  {
    place: "Section 3.5, item 1",
    text: "Fixed low inverse temperature, 10: no separation with one modality locked.",
    ...fails("locked-t10"),
  },
  {
    place: "Section 3.5, item 2",
    text: "Fixed high inverse temperature, 100: no separation, two modalities.",
    ...fails("two-t100.b2"),
  },
  {
    place: "Section 3.5, item 2",
    text: "The same at 200.",
    ...fails("two-t200"),
  },
  {
    place: "Section 3.5, item 2",
    text: "The same at 200, four modalities.",
    ...fails("four-t200"),
  },
  {
    place: "Section 3.5, item 2",
    text: "The same at 200, one modality locked.",
    ...fails("locked-t200"),
  },
  {
    place: "Section 3.5, item 3",
    text: "The bias parameterization ends at a smaller margin than the relative-bias one.",
    metric: (form) => id(`bias-against.${form}.smaller-gap`),
    measure: "in how many of three starts",
    format: "f0",
  },
  {
    place: "Section 3.5, item 3",
    text: "The bias parameterization is slower, by the loss at half time.",
    metric: (form) => id(`bias-against.${form}.larger-loss-5000`),
    measure: "in how many of three starts",
    format: "f0",
  },
  {
    place: "Appendix D.6",
    text: "From an inverse temperature of 10 training separates whatever the relative bias at the start.",
    metric: (form) => id(`start-t10.${form}.separated-share`),
    measure: "share of runs",
    format: "f2",
    holds: (form) => value(`start-t10.${form}.separated-share`) === 1,
  },
  {
    place: "Appendix D.6",
    text: "From a high one, 30 or 100, it can end at a negative margin.",
    metric: (form) => id(`start-high.${form}.negative-runs`),
    measure: "negative runs",
    format: "f0",
    holds: (form) => value(`start-high.${form}.negative-runs`) > 0,
  },
  {
    place: "Appendix D.6",
    text: "From 100, a low b_rel is the poorer start.",
    metric: (form) => id(`start-t100.${form}.gap.rank`),
    measure: "rank correlation with the gap",
    format: "f2",
    holds: (form) => value(`start-t100.${form}.gap.rank`) > CLEAR_RANK,
  },
];

/** Whether a conclusion comes out differently under the authors' code and the paper's formula. */
export function dependsOnForm({ holds, metric }: Conclusion): boolean {
  const outcome = holds ?? ((form: Form) => metricValue(metric(form)));
  return outcome("published") !== outcome("formula");
}
