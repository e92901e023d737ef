import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { searchIndex } from "./src/search-index.ts";

/** KaTeX lists woff and ttf behind each woff2; every browser that runs the site reads woff2. */
const woff2Only = {
  name: "katex-woff2-only",
  enforce: /** @type {const} */ ("pre"),
  transform: (/** @type {string} */ code, /** @type {string} */ id) =>
    id.endsWith("katex.min.css")
      ? code.replace(/,url\([^)]+\) format\("(?:woff|truetype)"\)/g, "")
      : undefined,
};

export default defineConfig({
  // A sitemap holds whole addresses, so there is one where the site's own is known.
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  integrations: [...(process.env.SITE_URL ? [sitemap()] : []), searchIndex],
  base: process.env.SITE_BASE ?? "/",
  trailingSlash: "always",
  // The default, 'jsx', joins inline elements that stand on neighbouring lines.
  compressHTML: true,
  // Nothing inline: a content-security policy of 'self' then covers every script and style.
  build: { inlineStylesheets: "never", assets: "assets" },
  // Workers as modules: what one loads on demand is then a file of its own.
  vite: { plugins: [woff2Only], build: { assetsInlineLimit: 0 }, worker: { format: "es" } },
  devToolbar: { enabled: false },
});
