import type { APIRoute } from "astro";
import { getCollection } from "astro:content";
import { ARTEFACTS } from "../compute/artefacts.ts";
import { roCrate } from "../components/records/ro-crate.ts";
import { report } from "../components/report.ts";

/** Where every result comes from, for machines: an RO-Crate. */
export const GET: APIRoute = async () => {
  const seals = (await getCollection("seals")).map(({ data }) => [data.artefact, data] as const);
  const { results, provenance } = report;
  const crate = roCrate({ artefacts: ARTEFACTS, results, provenance, seals: new Map(seals) });
  return new Response(`${JSON.stringify(crate, null, 2)}\n`);
};
