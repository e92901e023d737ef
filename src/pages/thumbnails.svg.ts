import type { APIRoute } from "astro";
import { thumbnailSymbol } from "../components/thumbnails.ts";
import { ARTEFACTS } from "../compute/artefacts.ts";

/** The small drawings of the front page, one symbol each; pages lend them their colours. */
export const GET: APIRoute = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg">${ARTEFACTS.map(({ id }) => thumbnailSymbol(id)?.symbol ?? "").join("")}</svg>`,
    { headers: { "content-type": "image/svg+xml" } },
  );
