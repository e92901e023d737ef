import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "figure-12",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
