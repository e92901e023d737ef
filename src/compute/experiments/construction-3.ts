import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "construction-3",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
