import { parse } from "yaml";
import { z } from "zod";
import cff from "../../../CITATION.cff?raw";

const Author = z.union([
  z.object({ "family-names": z.string(), "given-names": z.string() }),
  z.object({ name: z.string() }),
]);
const Work = z.object({ title: z.string(), authors: z.array(Author).min(1) });
const Citation = Work.extend({
  version: z.string(),
  "date-released": z.iso.date(),
  references: z.tuple([
    Work.extend({
      year: z.int(),
      "collection-title": z.string(),
      identifiers: z.tuple([z.object({ value: z.string().startsWith("arXiv:") })]),
    }),
  ]),
});

type Author = z.infer<typeof Author>;

/** CITATION.cff, checked: how to cite this report, and the paper it is about. */
export const citation = Citation.parse(parse(cff));

/** The paper's number on arXiv. */
export const arxiv = citation.references[0].identifiers[0].value.replace("arXiv:", "");

/** `Given Family`, or the name of a group. */
export const nameOf = (author: Author): string =>
  "name" in author ? author.name : `${author["given-names"]} ${author["family-names"]}`;

/** Both works as BibTeX, the report first. */
export function bibtex(): string {
  const [paper] = citation.references;
  const [year = "", month = ""] = citation["date-released"].split("-");
  return [
    entry("software", "constellations", {
      title: `{${citation.title}}`,
      author: names(citation.authors),
      year,
      month: String(Number(month)),
      version: citation.version,
    }),
    entry("inproceedings", "global-minimizers", {
      title: `{${paper.title}}`,
      author: names(paper.authors),
      booktitle: paper["collection-title"],
      year: String(paper.year),
      eprint: arxiv,
      archiveprefix: "arXiv",
    }),
  ].join("\n");
}

/** A group's name stands in braces of its own, so that it is not taken for a person's. */
const names = (authors: readonly Author[]) =>
  authors
    .map((author) =>
      "name" in author ? `{${author.name}}` : `${author["family-names"]}, ${author["given-names"]}`,
    )
    .join(" and ");

function entry(type: string, key: string, fields: Record<string, string>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join("")}}\n`;
}
