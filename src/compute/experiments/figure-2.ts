import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "figure-2",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
