import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "table-2",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
