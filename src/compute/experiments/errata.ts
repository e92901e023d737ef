import { calculation } from "./calculation.ts";

/** Nothing of its own: an erratum is judged by the results of the pages it concerns. */
export const experiment = calculation({
  id: "errata",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
