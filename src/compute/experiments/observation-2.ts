import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "observation-2",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
