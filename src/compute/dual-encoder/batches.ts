import { mersenneTwister } from "../math/mersenne-twister.ts";

/** Keeps the stream of batches apart from those of the initial weights. */
const STREAM = 2_000_000;

/**
 * The batches of a run: each has every name once, in a style and a variant drawn at random.
 * `tables` has, by style and variant, one row of `width` numbers per name. Returns what writes the
 * next batch to its argument; the first is number `from`, counted from 0, whatever came before.
 */
export function batches(
  tables: readonly (readonly Float32Array[])[],
  width: number,
  seed: number,
  from: number,
): (rows: Float32Array) => void {
  const bits = mersenneTwister(STREAM + seed);
  const names = tables[0]![0]!.length / width;
  for (let i = 0; i < from * names * 2; i++) bits();
  const pick = <T>(choices: readonly T[]): T =>
    choices[Math.floor((bits() / 0x100000000) * choices.length)]!;
  return (rows) => {
    for (let name = 0; name < names; name++) {
      const table = pick(pick(tables));
      rows.set(table.subarray(name * width, (name + 1) * width), name * width);
    }
  };
}
