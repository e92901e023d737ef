import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "theorem-c-2",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
