import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "figure-6",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
