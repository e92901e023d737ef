const base = import.meta.env.BASE_URL.replace(/\/$/, "");

/**
 * The address of a page or file of this site, with the base path in front. Every internal link goes
 * through here. `path` starts with a slash; pages end with one.
 */
export function href(path: string): string {
  return base + path;
}
