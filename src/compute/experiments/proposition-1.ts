import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "proposition-1",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
