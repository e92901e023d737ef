import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "table-6",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
