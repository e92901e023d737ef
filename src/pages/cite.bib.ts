import type { APIRoute } from "astro";
import { bibtex } from "../components/records/citation.ts";

/** How to cite the report and the paper, as BibTeX. */
export const GET: APIRoute = () => new Response(bibtex());
