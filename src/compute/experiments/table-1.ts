import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "table-1",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
