import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "observation-4",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
