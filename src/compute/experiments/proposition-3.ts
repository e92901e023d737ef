import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "proposition-3",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
