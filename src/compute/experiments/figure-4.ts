import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "figure-4",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
