import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "theorem-c-3",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
