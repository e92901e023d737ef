import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "figure-7",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
