/** Every page written as a file of its own, by its address: `/story/method/`. */
const PAGES = new Set(
  Object.keys(import.meta.glob("../pages/**/*.astro")).map((file) =>
    file
      .slice("../pages".length)
      .replace(/\.astro$/, "/")
      .replace(/\/index\/$/, "/"),
  ),
);

/** Whether the site has a page at an address. */
export const hasPage = (address: string): boolean => PAGES.has(address);
