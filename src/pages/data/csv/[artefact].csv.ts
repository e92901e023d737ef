import type { APIRoute, GetStaticPaths } from "astro";
import type { ResultFile } from "../../../compute/schemas/result.ts";
import { metricsCsv } from "../../../components/csv.ts";
import { report } from "../../../components/report.ts";

export const getStaticPaths = (() =>
  [...report.results].map(([artefact, result]) => ({
    params: { artefact },
    props: { result },
  }))) satisfies GetStaticPaths;

/** The metrics of an artefact. */
export const GET: APIRoute<{ result: ResultFile }> = ({ props }) =>
  new Response(metricsCsv(props.result));
