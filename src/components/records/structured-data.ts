import type { Artefact } from "../../compute/artefacts.ts";
import type { Provenance } from "../../compute/schemas/result.ts";
import { href } from "../href.ts";
import { arxiv, citation, nameOf } from "./citation.ts";

const LICENCE = "https://spdx.org/licenses/MIT";

/** An absolute address where the site knows its own, one within the site otherwise. */
const address = (path: string, site: URL | undefined) =>
  site ? new URL(href(path), site).href : href(path);

const paper = {
  "@type": "ScholarlyArticle",
  name: citation.references[0].title,
  author: citation.references[0].authors.map((author) => ({
    "@type": "Person",
    name: nameOf(author),
  })),
  sameAs: `https://arxiv.org/abs/${arxiv}`,
};
const creators = citation.authors.map((author) => ({
  "@type": "name" in author ? "Organization" : "Person",
  name: nameOf(author),
}));

/** schema.org's description of the whole report. */
export const describeReport = (site: URL | undefined) => ({
  "@context": "https://schema.org",
  "@type": "Dataset",
  name: citation.title,
  description: "Every statement of the paper with a verdict computed from runs anyone can repeat.",
  url: address("/", site),
  version: citation.version,
  datePublished: citation["date-released"],
  creator: creators,
  license: LICENCE,
  isBasedOn: paper,
  distribution: [download("/data/ledger.json", "application/json", site)],
});

/** schema.org's description of one artefact and what can be downloaded of it. */
export const describeArtefact = (
  { id, title }: Pick<Artefact, "id" | "title">,
  description: string,
  made: Provenance | undefined,
  site: URL | undefined,
) => ({
  "@context": "https://schema.org",
  "@type": "Dataset",
  name: title,
  description,
  url: address(`/${id}/`, site),
  isPartOf: address("/", site),
  creator: creators,
  license: LICENCE,
  isBasedOn: paper,
  ...(made && {
    dateModified: made.computedAt,
    distribution: [
      download(`/data/results/${id}.json`, "application/json", site),
      download(`/data/csv/${id}.csv`, "text/csv", site),
    ],
  }),
});

function download(path: string, encodingFormat: string, site: URL | undefined) {
  return { "@type": "DataDownload", contentUrl: address(path, site), encodingFormat };
}

/** JSON that may stand inside a script element. */
export const embedded = (value: unknown): string =>
  JSON.stringify(value).replaceAll("<", "\\u003c");
