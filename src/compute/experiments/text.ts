import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "text",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
