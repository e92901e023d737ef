import { fixed, trained, training, type LossForm } from "./training.ts";

/** The fixed relative biases of table 4, -1 to 1 by tenths, and how its runs start. */
export const settings = {
  n: 100,
  dim: 10,
  steps: 10_000,
  temperature: 10,
  biases: Array.from({ length: 21 }, (_, i) => (i - 10) / 10),
  runsPerBias: 5,
  firstSeed: 42,
};

/** A run with the relative bias fixed and t trained from 10. */
export const fixedBias = (
  form: LossForm,
  bias: number,
  options: Omit<Parameters<typeof training>[0], "form" | "temperature" | "bias">,
) => training({ ...options, form, temperature: trained(settings.temperature), bias: fixed(bias) });
