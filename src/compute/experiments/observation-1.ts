import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "observation-1",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
