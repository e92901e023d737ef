import { ENGINE_COLOURS, type EngineFamily } from "./palette.ts";

/** An engine as figures show it: the family's colour, and a mark of its own within it. */
export interface EngineMark {
  name: string;
  family: EngineFamily;
  /** Position within the family, from 0. */
  rank: number;
}

const SYMBOLS = ["circle", "square", "triangle", "diamond"] as const;
const DASHES = ["none", "6 3", "2 3", "8 3 2 3"] as const;

export const colourOf = ({ family }: EngineMark): string => ENGINE_COLOURS[family];
export const symbolOf = ({ rank }: EngineMark) => SYMBOLS[rank % SYMBOLS.length]!;
export const dashOf = ({ rank }: EngineMark) => DASHES[rank % DASHES.length]!;
