import type { IconSet } from "../../../src/compute/emoji/icon-set.ts";

/** A set of a few drawings, in a view box of 8 x 8. */
export function smallSet(
  set: string,
  icons: IconSet["icons"],
  aliases: IconSet["aliases"] = {},
): IconSet {
  return {
    set,
    version: "1.0.0",
    width: 8,
    height: 8,
    icons,
    aliases,
    info: {
      name: "Small",
      author: { name: "Nobody", url: "https://example.org" },
      license: { title: "MIT", spdx: "MIT", url: "https://example.org/licence" },
    },
  };
}
