import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "observation-3",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
