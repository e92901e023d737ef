import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "proposition-2",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
