import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "errata",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
