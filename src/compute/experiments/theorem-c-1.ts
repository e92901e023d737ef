import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "theorem-c-1",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
