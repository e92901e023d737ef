/** Temperature and bias of the loss, in one of its two parameterisations. */
export interface LogitParameters {
  /** `bias`: z = t s - b, eq. (1). `relative-bias`: z = t s - t b_rel, eq. (9). */
  parameterization: "relative-bias" | "bias";
  /** The inverse temperature t > 0. */
  temperature: number;
  /** b or b_rel. */
  bias: number;
}

/** The logit as a function of an inner product s: z = slope s - offset. */
export interface Logits {
  /** dz/ds = t. */
  slope: number;
  /** b, or t b_rel. */
  offset: number;
  /** dz/dt = s - center: 0, or b_rel. */
  center: number;
  /** dz/db = -1, or dz/db_rel = -t. */
  byBias: number;
}

/** Both parameterisations in one shape. */
export function logits({ parameterization, temperature, bias }: LogitParameters): Logits {
  return parameterization === "bias"
    ? { slope: temperature, offset: bias, center: 0, byBias: -1 }
    : { slope: temperature, offset: temperature * bias, center: bias, byBias: -temperature };
}
