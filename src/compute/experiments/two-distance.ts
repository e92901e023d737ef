import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "two-distance",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
