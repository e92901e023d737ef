import type { APIRoute } from "astro";
import { markAsPng } from "../components/records/favicon.ts";

/** For home screens, which want a square without transparency. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await markAsPng(180, "#fdfdfe")), {
    headers: { "content-type": "image/png" },
  });
