import type { APIRoute, GetStaticPaths } from "astro";
import { allSeriesCsv, seriesCsv } from "../../../../components/csv.ts";
import { report } from "../../../../components/report.ts";

export const getStaticPaths = (() =>
  [...report.results].flatMap(([artefact, result]) => {
    const all = Object.entries(result.series);
    const one = all.map(([series, columns]) => ({
      params: { artefact, series },
      props: { text: seriesCsv(columns) },
    }));
    const together = {
      params: { artefact, series: "series" },
      props: { text: allSeriesCsv(result) },
    };
    return all.length > 0 ? [...one, together] : [];
  })) satisfies GetStaticPaths;

/** One series of an artefact, or, as `series`, all of them. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
