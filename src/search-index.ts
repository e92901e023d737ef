import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";

/** Not what is searched for: numbers, drawings, what only a script can use, formulas letter by letter. */
const EXCLUDED = ["details", "svg", "form", ".downloads", ".dossier", ".katex"];
/** What src/components/search.ts loads; Pagefind comes with user interfaces of its own besides. */
const NEEDED = /^(?:pagefind\.js|pagefind-(?:entry\.json|worker\.js)|.*\.(?:pf_\w+|pagefind))$/;

/** Writes the index for the search over the pages that were built, into `pagefind/`. */
export const searchIndex: AstroIntegration = {
  name: "search-index",
  hooks: {
    "astro:build:done": async ({ dir, logger }) => {
      const dist = fileURLToPath(dir);
      const { index, errors } = await createIndex({
        forceLanguage: "en",
        excludeSelectors: EXCLUDED,
      });
      if (!index) throw new Error(`no search index: ${errors.join("; ")}`);
      const found = await index.addDirectory({ path: dist });
      const { files, errors: faults } = await index.getFiles();
      for (const fault of [...found.errors, ...faults])
        throw new Error(`no search index: ${fault}`);
      for (const { path, content } of files.filter((file) => NEEDED.test(file.path))) {
        const place = join(dist, "pagefind", path);
        await mkdir(dirname(place), { recursive: true });
        await writeFile(place, content);
      }
      await close();
      logger.info(`${found.page_count} pages read`);
    },
  },
};
