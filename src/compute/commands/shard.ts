import { CliError } from "../error.ts";

/** The `index`-th of `count` shares, counted from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** Reads `2/3`. Throws `CliError` when it is not a share. */
export function parseShard(text: string): Shard {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (!index || !count || index > count)
    throw new CliError(
      `invalid shard: ${text}`,
      "Name one share of several as 1/3, 2/3 or 3/3, each on a machine of its own.",
    );
  return { index, count };
}

/**
 * Whether a run belongs to a share. Its key is a hash, so every machine agrees without talking to
 * the others, and the shares are of about the same size.
 */
export function inShard(key: string, { index, count }: Shard): boolean {
  return Number.parseInt(key.slice(0, 8), 16) % count === index - 1;
}
