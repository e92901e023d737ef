import type { APIRoute } from "astro";
import { Ledger } from "../../compute/schemas/ledger.ts";
import { report } from "../../components/report.ts";

/** Every verdict of the report, for machines. Throws when an entry does not fit the schema. */
export const GET: APIRoute = () => Response.json(Ledger.parse(report.ledger));
