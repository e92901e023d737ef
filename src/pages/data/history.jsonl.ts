import type { APIRoute } from "astro";
import { report } from "../../components/report.ts";

/** Every accepted change of a result, one a line, oldest first. */
export const GET: APIRoute = () =>
  new Response(report.history.map((line) => `${JSON.stringify(line)}\n`).join(""));
