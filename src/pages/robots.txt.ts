import type { APIRoute } from "astro";
import { href } from "../components/href.ts";

/** Everything may be read; the sitemap is named where the site's own address is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? [`Sitemap: ${new URL(href("/sitemap-index.xml"), site).href}`] : [];
  return new Response(["User-agent: *", "Allow: /", ...sitemap, ""].join("\n"));
};
