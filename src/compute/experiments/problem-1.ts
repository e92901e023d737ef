import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "problem-1",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
