import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "proposition-6",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
