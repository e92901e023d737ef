import { KNOWN_CODES, type KnownCode } from "../../math/codes/table.ts";
import type { PairVectors } from "../../math/pair-loss.ts";

/** A known code, taken for both modalities: U = V = X. */
export interface AlignedCode {
  code: KnownCode;
  /** The largest inner product of two of its points. */
  alpha: number;
  pair: PairVectors;
}

let generated: AlignedCode[] | undefined;

/** Every known code, generated once in the life of the process. Not to be written to. */
export function alignedCodes(): readonly AlignedCode[] {
  generated ??= KNOWN_CODES.map((code) => {
    const { X, n, d } = code.generate();
    return { code, alpha: code.products[0]!.value, pair: { U: X, V: X, n, d } };
  });
  return generated;
}
