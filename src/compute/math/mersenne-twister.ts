const SIZE = 624;
const SHIFT = 397;

/** A source of unsigned 32-bit integers. */
export type RandomBits = () => number;

/**
 * MT19937, the generator behind PyTorch's CPU draws: unsigned 32-bit integers, period 2^19937 - 1.
 *
 * Only the low 32 bits of the seed count, as in PyTorch. Matsumoto and Nishimura, ACM TOMACS 8
 * (1998) 3-30, with the 2002 initialisation.
 */
export function mersenneTwister(seed: number): RandomBits {
  const state = new Uint32Array(SIZE);
  state[0] = seed % 0x100000000;
  for (let i = 1; i < SIZE; i++) {
    const before = state[i - 1]!;
    state[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
  }
  let next = SIZE;

  return () => {
    if (next === SIZE) {
      twist(state);
      next = 0;
    }
    let y = state[next++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  };
}

function twist(state: Uint32Array): void {
  for (let i = 0; i < SIZE; i++) {
    const y = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff);
    state[i] = state[(i + SHIFT) % SIZE]! ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
  }
}

/** A float64 in [0, 1) of 53 random bits, from two integers, the first the high half. */
export function uniform53(bits: RandomBits): number {
  const high = bits() & 0x1fffff;
  return (high * 0x100000000 + bits()) / 0x20000000000000;
}
