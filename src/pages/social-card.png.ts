import type { APIRoute } from "astro";
import { VERDICTS, type Verdict } from "../compute/schemas/claim.ts";
import { pairsOf } from "../components/figure-data.ts";
import { isStatement } from "../components/ledger-view.ts";
import { citation } from "../components/records/citation.ts";
import { socialCard } from "../components/records/social-card.ts";
import { report } from "../components/report.ts";

/** The picture that stands for the report where its address is shared. */
export const GET: APIRoute = async () => {
  const statements = report.ledger.filter(isStatement);
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, statements.filter((s) => s.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  const trained = report.results.get("figure-5");
  const card = await socialCard({
    title: "Constellations",
    subtitle: `${citation.references[0].title}, run again: ${statements.length} statements, one verdict each`,
    counts,
    pairs: trained ? pairsOf(trained, "published") : [],
  });
  return new Response(Buffer.from(card), { headers: { "content-type": "image/png" } });
};
