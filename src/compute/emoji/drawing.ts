import type { IconSet } from "./icon-set.ts";

/**
 * An emoji of a set as the text of an SVG that is `size` pixels wide and high, without ground. A
 * drawing that is not square is centred. Two names show the same drawing exactly where the texts are
 * equal.
 *
 * Throws `unknown emoji: NAME in SET` for a name that neither is an icon nor leads to one.
 */
export function drawing(set: IconSet, name: string, size: number): string {
  const { icon, mirrored } = follow(set, name);
  const width = icon.width ?? set.width;
  const height = icon.height ?? set.height;
  const body = mirrored
    ? `<g transform="translate(${width} 0) scale(-1 1)">${icon.body}</g>`
    : icon.body;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
    `width="${size}" height="${size}" viewBox="0 0 ${width} ${height}">${body}</svg>`
  );
}

/** The icon behind a name, through any number of aliases. */
function follow(set: IconSet, name: string) {
  const seen = new Set<string>();
  let mirrored = false;
  let at = name;
  for (;;) {
    // Object.hasOwn: "constructor" is no emoji.
    if (Object.hasOwn(set.icons, at)) return { icon: set.icons[at]!, mirrored };
    if (!Object.hasOwn(set.aliases, at) || seen.has(at))
      throw new Error(`unknown emoji: ${name} in ${set.set}`);
    seen.add(at);
    const alias = set.aliases[at]!;
    mirrored = mirrored !== (alias.hFlip ?? false);
    at = alias.parent;
  }
}
