import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "construction-2",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
