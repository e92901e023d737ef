import { calculation } from "./calculation.ts";
import { SIGLIP_MODELS } from "./siglip-models.ts";

/** No model has been run: what the paper prints is judged by arithmetic alone. */
export const experiment = calculation({
  id: "figure-7",
  settings: { dimensions: SIGLIP_MODELS },
  calculate: () => ({ metrics: [], series: {} }),
});
