import { file, glob } from "astro/loaders";
import { defineCollection } from "astro:content";
import { z } from "zod";
import { HistoryLine } from "./compute/schemas/history.ts";
import { Verdicts } from "./compute/schemas/ledger.ts";
import { EngineRecord } from "./compute/schemas/engine-record.ts";
import { PaperFile, Statements } from "./compute/schemas/paper.ts";
import { Provenance, ResultFile, Seal } from "./compute/schemas/result.ts";

/** The folder the report is built from; SITE_DATA builds it from another, such as a recomputation. */
const data = process.env["SITE_DATA"] ?? "./data";
const files = (folder: string, pattern = "*.json") =>
  glob({ base: `${data}/${folder}`, pattern, generateId: ({ entry }) => entry.slice(0, -5) });

/** A file of JSON lines, each an entry under its place in the file. */
const jsonLines = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line, i) => ({ id: String(i), line: JSON.parse(line) as unknown }));

export const collections = {
  results: defineCollection({ loader: files("results"), schema: ResultFile }),
  provenance: defineCollection({ loader: files("provenance"), schema: Provenance }),
  seals: defineCollection({ loader: files("seals"), schema: Seal }),
  history: defineCollection({
    loader: file(`${data}/history.jsonl`, { parser: jsonLines }),
    schema: z.object({ line: HistoryLine }),
  }),
  verdicts: defineCollection({
    loader: glob({ base: data, pattern: "verdicts.json" }),
    schema: Verdicts,
  }),
  engines: defineCollection({ loader: files("engines"), schema: EngineRecord }),
  papers: defineCollection({
    loader: files("paper", "!(statements).json"),
    schema: PaperFile,
  }),
  // One entry, the whole file: a collection does not keep the order of a file's rows.
  statements: defineCollection({ loader: files("paper", "statements.json"), schema: Statements }),
};
