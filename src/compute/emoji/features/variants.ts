import { cos, sin } from "../../math/elementary.ts";
import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import { torchGenerator } from "../../math/torch-random.ts";
import { takePicture, UPRIGHT, type Frame, type Picture, type Placement } from "./picture.ts";

/** How many variants a drawing has; number 0 is the drawing itself. */
export const VARIANTS = 16;

/** Largest deviations, all drawn uniformly but the noise. */
const SCALE = 0.15;
const ASPECT = 0.08;
/** In radians. */
const ROTATION = 0.15;
/** In half sides. */
const SHIFT = 0.12;
const GAIN = 0.25;
const MIXTURE = 0.12;
/** How often colour is lost in part. */
const GREYED = 0.15;
/** Standard deviation. */
const NOISE = 0.02;

/** Distinct streams for placements and colours, and for the noise. */
const SEEDS = { placement: 1_000, noise: 2_000 } as const;

/**
 * The maker of variant number `variant` of the drawings of set number `set`: moved, recoloured and
 * noisy. To be called for one drawing after the other, always in the same order.
 *
 * Throws `invalid variant` unless that is from 0 to `VARIANTS` - 1.
 */
export function variantMaker(
  set: number,
  variant: number,
): (bytes: Uint8Array, size: number, frame: Frame) => Picture {
  if (!(Number.isInteger(variant) && variant >= 0 && variant < VARIANTS))
    throw new Error(`invalid variant: ${variant}`);
  if (variant === 0) return (bytes, size, frame) => takePicture(bytes, size, frame, UPRIGHT);
  const stream = set * VARIANTS + variant;
  const bits = mersenneTwister(SEEDS.placement + stream);
  const noise = torchGenerator(SEEDS.noise + stream);
  const within = (limit: number) => limit * (2 * uniform53(bits) - 1);
  return (bytes, size, frame) => {
    const picture = takePicture(bytes, size, frame, placement(within));
    recolour(picture, within, () => uniform53(bits));
    const draws = noise.randn(picture.values.length);
    for (let i = 0; i < draws.length; i++) picture.values[i]! += NOISE * draws[i]!;
    return picture;
  };
}

function placement(within: (limit: number) => number): Placement {
  const scale = 1 + within(SCALE);
  const aspect = 1 + within(ASPECT);
  const angle = within(ROTATION);
  const [c, s] = [cos(angle), sin(angle)];
  return {
    xx: scale * aspect * c,
    xy: -scale * s,
    yx: scale * aspect * s,
    yy: scale * c,
    shiftX: within(SHIFT),
    shiftY: within(SHIFT),
  };
}

/** Mixes the channels, and now and then blends them with their mean; white stays white. */
function recolour(
  { values }: Picture,
  within: (limit: number) => number,
  chance: () => number,
): void {
  const mix = Array.from({ length: 9 }, () => within(MIXTURE));
  for (let c = 0; c < 3; c++) mix[4 * c]! += 1 + within(GAIN);
  const greyed = chance() < GREYED ? chance() : 0;
  for (let at = 0; at < values.length; at += 3) {
    const [r, g, b] = [values[at]!, values[at + 1]!, values[at + 2]!];
    const mixed = [0, 3, 6].map((k) => mix[k]! * r + mix[k + 1]! * g + mix[k + 2]! * b);
    const grey = (mixed[0]! + mixed[1]! + mixed[2]!) / 3;
    for (let c = 0; c < 3; c++) values[at + c] = mixed[c]! + greyed * (grey - mixed[c]!);
  }
}
