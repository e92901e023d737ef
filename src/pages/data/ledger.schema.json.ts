import type { APIRoute } from "astro";
import { z } from "zod";
import { Ledger } from "../../compute/schemas/ledger.ts";

/** The JSON Schema of ledger.json. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(Ledger));
