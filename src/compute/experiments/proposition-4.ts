import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "proposition-4",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
