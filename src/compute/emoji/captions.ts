import type { DroppedName } from "../schemas/emoji-manifest.ts";
import { drawing } from "./drawing.ts";
import { namesOf, type IconSet } from "./icon-set.ts";

/** The names that can serve as captions, and those that cannot because a drawing has two of them. */
export interface SharedNames {
  /** Sorted by code unit. */
  names: string[];
  dropped: DroppedName[];
}

/**
 * The names that all sets have, aliases counted, without those of a skin tone. Where a set shows one
 * drawing under several of them, no image could tell the captions apart: the name that has the
 * drawing for its own stays, or else the first, and the others are dropped for all sets.
 */
export function sharedNames(sets: readonly IconSet[]): SharedNames {
  const [first, ...others] = sets.map((set) => new Set(namesOf(set)));
  const shared = [...(first ?? [])]
    .filter((name) => others.every((names) => names.has(name)) && !name.includes("skin-tone"))
    .sort();
  const dropped = new Map<string, DroppedName>();
  for (const set of sets)
    for (const [sameAs, ...rest] of sameDrawings(set, shared))
      for (const name of rest) {
        const before = dropped.get(name) ?? { name, sameAs: sameAs!, sets: [] };
        dropped.set(name, { ...before, sets: [...before.sets, set.set] });
      }
  return {
    names: shared.filter((name) => !dropped.has(name)),
    dropped: [...dropped.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Groups of names of one drawing, the name to keep first. */
function sameDrawings(set: IconSet, names: readonly string[]): string[][] {
  const isAlias = (name: string) => Number(!Object.hasOwn(set.icons, name));
  return [...Map.groupBy(names, (name) => drawing(set, name, 1)).values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => isAlias(a) - isAlias(b)));
}

/** The text that goes with the pictures of a name: its words. */
export function captionOf(name: string): string {
  return name.replaceAll("-", " ");
}
