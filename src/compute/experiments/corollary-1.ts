import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "corollary-1",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
