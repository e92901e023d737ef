import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "theorem-3-1",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
