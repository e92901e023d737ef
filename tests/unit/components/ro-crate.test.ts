import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { bibtex } from "../../../src/components/records/citation.ts";
import { roCrate } from "../../../src/components/records/ro-crate.ts";
import { ARTEFACTS } from "../../../src/compute/artefacts.ts";
import { Provenance, ResultFile, Seal } from "../../../src/compute/schemas/result.ts";
import { sha256 } from "../../../src/compute/store/hash.ts";

const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const folder = <T>(name: string, schema: { parse: (value: unknown) => T }) =>
  new Map(
    globSync(`data/${name}/*.json`).map((file) => [
      basename(file, ".json"),
      schema.parse(read(file)),
    ]),
  );
const crate = roCrate({
  artefacts: ARTEFACTS,
  results: folder("results", ResultFile),
  seals: folder("seals", Seal),
  provenance: folder("provenance", Provenance),
});
const graph: readonly Record<string, unknown>[] = crate["@graph"];

/** Every `{"@id": ...}` inside a value that is not the entity itself. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (value === null || typeof value !== "object") return [];
  const id = (value as { "@id"?: string })["@id"];
  return Object.keys(value).length === 1 && id ? [id] : Object.values(value).flatMap(references);
}

test("every entity has one id, and every reference leads to one", () => {
  const ids = graph.map((entity) => entity["@id"]);
  expect(new Set(ids).size).toBe(ids.length);
  const outside = new Set(["https://w3id.org/ro/crate/1.2"]);
  const lost = references(graph).filter((id) => !ids.includes(id) && !outside.has(id));
  expect(lost).toEqual([]);
});

test("each artefact's result is a file with its hash, made by an action", () => {
  for (const { id } of ARTEFACTS) {
    const file = graph.find((entity) => entity["@id"] === `data/results/${id}.json`);
    expect(file, id).toHaveProperty("sha256", sha256(readFileSync(`data/results/${id}.json`)));
    const action = graph.find((entity) => entity["@id"] === `#run-${id}`);
    expect(action).toHaveProperty("result", [{ "@id": `data/results/${id}.json` }]);
  }
});

test("the reference names the paper and its authors", () => {
  expect(bibtex()).toContain("eprint = {2509.18552}");
  expect(bibtex()).toContain("Bangachev, Kiril and Bresler, Guy");
  expect(bibtex().match(/^@/gm)).toHaveLength(2);
});
