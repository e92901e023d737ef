import { readFileSync } from "node:fs";
import type { APIRoute, GetStaticPaths } from "astro";
import { getCollection } from "astro:content";

export const getStaticPaths = (async () =>
  (await getCollection("results")).map(({ data, filePath }) => ({
    params: { artefact: data.artefact },
    props: { filePath },
  }))) satisfies GetStaticPaths;

/** A result file, byte for byte. */
export const GET: APIRoute<{ filePath: string }> = ({ props }) =>
  new Response(readFileSync(props.filePath));
