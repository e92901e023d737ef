import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "construction-1",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
