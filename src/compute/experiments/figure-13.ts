import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "figure-13",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
