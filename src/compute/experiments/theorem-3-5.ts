import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "theorem-3-5",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
