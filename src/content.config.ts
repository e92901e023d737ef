import { glob } from "astro/loaders";
import { defineCollection } from "astro:content";
import { PaperFile, Statements } from "./compute/schemas/paper.ts";
import { Provenance, ResultFile } from "./compute/schemas/result.ts";

/** The folder the report is built from; SITE_DATA builds it from another, such as a recomputation. */
const data = process.env["SITE_DATA"] ?? "./data";
const files = (folder: string, pattern = "*.json") =>
  glob({ base: `${data}/${folder}`, pattern, generateId: ({ entry }) => entry.slice(0, -5) });

export const collections = {
  results: defineCollection({ loader: files("results"), schema: ResultFile }),
  provenance: defineCollection({ loader: files("provenance"), schema: Provenance }),
  papers: defineCollection({
    loader: files("paper", "!(statements).json"),
    schema: PaperFile,
  }),
  // One entry, the whole file: a collection does not keep the order of a file's rows.
  statements: defineCollection({ loader: files("paper", "statements.json"), schema: Statements }),
};
