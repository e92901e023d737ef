import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "theorem-3-3",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
