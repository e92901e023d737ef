import { lowerExponent, upperExponent } from "../../../math/constellations/size-exponents.ts";

/** alpha = 0, 1/1000, ..., 999/1000. */
export const UNIT_SETTINGS = { alphas: 1000 };

/**
 * Where the lower rate exceeds the upper one: with the lower in bits and the upper in nats, as
 * Theorems 3.3 and 3.5 print them, and with both in one unit.
 */
export function unitOfRates(): Record<string, number> {
  const { alphas } = UNIT_SETTINGS;
  const grid = Array.from({ length: alphas }, (_, i) => i / alphas);
  const mixed = grid.filter((a) => lowerExponent(a, "bits") > upperExponent(a, "nats"));
  const one = (["nats", "bits"] as const).flatMap((unit) =>
    grid.filter((a) => lowerExponent(a, unit) > upperExponent(a, unit)),
  );
  const at = mixed[0]!;
  return {
    "unit.grid-points": alphas,
    "unit.mixed-violations": mixed.length,
    "unit.mixed-from": at,
    "unit.mixed-lower": lowerExponent(mixed.at(-1), "bits"),
    "unit.mixed-upper": upperExponent(mixed.at(-1), "nats"),
    "unit.mixed-last": mixed.at(-1),
    "unit.one-violations": one.length,
  };
}
