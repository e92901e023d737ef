import type { APIRoute } from "astro";
import { icoOf, markAsPng } from "../components/records/favicon.ts";

/** For whatever asks for this name without reading the page's head. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(icoOf(await markAsPng(32), 32)), {
    headers: { "content-type": "image/x-icon" },
  });
