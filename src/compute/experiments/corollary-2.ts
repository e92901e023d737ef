import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "corollary-2",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
