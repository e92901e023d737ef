/** Inverse temperature and relative bias of the loss in eq. (9). */
export interface RelativeBiasParameters {
  temperature: number;
  relativeBias: number;
}

/**
 * Observation 1: the loss of the adapted pair (delta U, sqrt(1 - delta^2)), (delta V, -sqrt(1 -
 * delta^2)) at (t, b_rel) is that of the pair itself at (t delta^2, (b_rel + 1 - delta^2) / delta^2).
 *
 * delta in (0, 1]. Throws `invalid delta`.
 */
export function implicitAdapter(
  parameters: RelativeBiasParameters,
  delta: number,
): RelativeBiasParameters {
  return implicitModalityAdapter(parameters, delta, 2);
}

/**
 * Observation 2, corrected: with the adapters of k modalities the parameters become
 * (t delta^2, (b_rel + (1 - delta^2)/(k - 1)) / delta^2). At k = 2 it is Observation 1.
 *
 * delta in (0, 1], k >= 2. Throws `invalid delta` or `invalid modalities`.
 */
export function implicitModalityAdapter(
  { temperature, relativeBias }: RelativeBiasParameters,
  delta: number,
  k: number,
): RelativeBiasParameters {
  check(delta, k);
  const square = delta * delta;
  return {
    temperature: temperature * square,
    relativeBias: (relativeBias + (1 - square) / (k - 1)) / square,
  };
}

/** Observation 2 as printed: (t delta^2, b_rel + (1 - delta)^2/(k - 1)), which is not an identity. */
export function implicitModalityAdapterAsPrinted(
  { temperature, relativeBias }: RelativeBiasParameters,
  delta: number,
  k: number,
): RelativeBiasParameters {
  check(delta, k);
  const rest = 1 - delta;
  return {
    temperature: temperature * delta * delta,
    relativeBias: relativeBias + (rest * rest) / (k - 1),
  };
}

function check(delta: number, k: number): void {
  if (!(delta > 0 && delta <= 1)) throw new Error(`invalid delta: ${delta}`);
  if (!(Number.isSafeInteger(k) && k >= 2)) throw new Error(`invalid modalities: ${k}`);
}
