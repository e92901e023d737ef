/**
 * By how much another engine may differ from the committed results after a long run. Float32
 * arithmetic in another order ends up to 0.5 % away in t once the loss is rounding noise; where
 * runs separate, the geometry agrees much better.
 */
export const relative = (value: number, share: number) => Math.abs(value) * share;

export const temperatureTolerance = (t: number) => relative(t, 0.01);
export const biasTolerance = () => 0.005;
export const geometryTolerance = () => 0.002;
/** Losses shrink by orders of magnitude per thousand steps: a tenth, and the noise floor. */
export const lossTolerance = (loss: number) => 0.1 * Math.abs(loss) + 1e-7;
/** Runs that never separate are chaotic: a few stuck pairs more or less, each -ln(1e-8) / N^2. */
export const stuckLossTolerance = (n: number) => (20 * 18.420681) / (n * n);
