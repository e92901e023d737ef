import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "definition-1",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
