import { calculation } from "./calculation.ts";
import { SIGLIP_MODELS } from "./siglip-models.ts";

/** No model has been run: what the paper prints is judged by arithmetic alone. */
export const experiment = calculation({
  id: "table-1",
  settings: { dimensions: SIGLIP_MODELS },
  calculate: () => ({ metrics: [], series: {} }),
});
