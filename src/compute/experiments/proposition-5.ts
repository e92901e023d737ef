import { calculation } from "./calculation.ts";

export const experiment = calculation({
  id: "proposition-5",
  settings: {},
  calculate: () => ({ metrics: [], series: {} }),
});
