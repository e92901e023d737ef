import type { Provenance, ResultFile, Seal } from "../../compute/schemas/result.ts";
import type { Artefact } from "../../compute/artefacts.ts";
import { arxiv, citation, nameOf } from "./citation.ts";

/** All that the crate is made from. */
export interface Crate {
  artefacts: readonly Pick<Artefact, "id" | "title">[];
  results: ReadonlyMap<string, ResultFile>;
  seals: ReadonlyMap<string, Seal>;
  provenance: ReadonlyMap<string, Provenance>;
}

type Entity = Record<string, unknown> & { "@id": string; "@type": string | string[] };

const CONTEXT = "https://w3id.org/ro/crate/1.2/context";
const PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
const LICENCE = "https://spdx.org/licenses/MIT";
const PAPER = `https://arxiv.org/abs/${arxiv}`;
const ref = (id: string) => ({ "@id": id });

/**
 * The run that made the report as an RO-Crate 1.2 of the Process Run Crate profile: a file per
 * result with its SHA-256, and a CreateAction per artefact that says with which engine, from which
 * specification and code, when and where it was computed.
 */
export function roCrate({ artefacts, results, seals, provenance }: Crate) {
  const computed = artefacts.flatMap(({ id, title }) => {
    const [result, seal, made] = [results.get(id), seals.get(id), provenance.get(id)];
    return result && seal && made ? [{ id, title, result, seal, made }] : [];
  });
  const engines = [...new Set(computed.map(({ result }) => result.engine.name))].toSorted();
  const machines = new Map(computed.map(({ made }) => [machineId(made), made]));
  const files = computed.map(({ id, title, seal }): Entity => ({
    "@id": resultFile(id),
    "@type": "File",
    name: `${title}: numbers`,
    encodingFormat: "application/json",
    sha256: seal.result,
  }));
  const actions = computed.map(({ id, title, result, seal, made }): Entity => ({
    "@id": `#run-${id}`,
    "@type": "CreateAction",
    name: title,
    description: `npm run compute -- ${id} --force`,
    instrument: ref(engineId(result.engine.name)),
    object: [ref(`#specification-${id}`)],
    result: [ref(resultFile(id))],
    endTime: made.computedAt,
    location: ref(machineId(made)),
    actionStatus: "http://schema.org/CompletedActionStatus",
    softwareVersion: made.revision ?? "unknown",
    identifier: `code ${seal.code}`,
  }));
  const specifications = computed.map(({ id, seal }): Entity => ({
    "@id": `#specification-${id}`,
    "@type": "PropertyValue",
    name: `settings and cases of ${id}, SHA-256`,
    value: seal.spec,
  }));
  const published: Entity[] = [
    file("data/ledger.json", "Every verdict, with its rule and its evidence", "application/json"),
    file("data/ledger.schema.json", "JSON Schema of the ledger", "application/schema+json"),
    file("data/history.jsonl", "Accepted changes of results", "application/jsonl"),
  ];
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        about: ref("./"),
        conformsTo: [ref("https://w3id.org/ro/crate/1.2"), ref(PROFILE)],
      },
      {
        "@id": "./",
        "@type": "Dataset",
        name: citation.title,
        description: `Results, verdicts and their origin: a reproduction of arXiv ${arxiv}.`,
        datePublished: citation["date-released"],
        license: ref(LICENCE),
        conformsTo: ref(PROFILE),
        author: citation.authors.map((_, i) => ref(`#author-${i + 1}`)),
        citation: ref(PAPER),
        hasPart: [...published, ...files].map((entity) => ref(entity["@id"])),
        mentions: actions.map((action) => ref(action["@id"])),
      },
      { "@id": PROFILE, "@type": "CreativeWork", name: "Process Run Crate", version: "0.5" },
      { "@id": LICENCE, "@type": "CreativeWork", name: "MIT License" },
      ...citation.authors.map((author, i) => ({
        "@id": `#author-${i + 1}`,
        "@type": "name" in author ? "Organization" : "Person",
        name: nameOf(author),
      })),
      {
        "@id": PAPER,
        "@type": "ScholarlyArticle",
        name: citation.references[0].title,
        author: citation.references[0].authors.map(nameOf),
      },
      ...engines.map((name) => ({
        "@id": engineId(name),
        "@type": "SoftwareApplication",
        name: name === "none" ? "Float64 formulas, no training" : `Training engine ${name}`,
        softwareVersion: citation.version,
      })),
      ...[...machines].map(([id, { machine, versions }]) => ({
        "@id": id,
        "@type": "Place",
        name: `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.os}`,
        description: Object.entries(versions)
          .map(([name, version]) => `${name} ${version}`)
          .join(", "),
      })),
      ...published,
      ...files,
      ...specifications,
      ...actions,
    ] satisfies Entity[],
  };
}

const resultFile = (id: string) => `data/results/${id}.json`;
const engineId = (name: string) => `#engine-${name}`;

/** One and the same for runs on machines that are described alike. */
function machineId({ machine, versions }: Provenance): string {
  const words = [...Object.values(machine), ...Object.values(versions)].join(" ");
  return `#machine-${words.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
}

const file = (id: string, name: string, encodingFormat: string): Entity => ({
  "@id": id,
  "@type": "File",
  name,
  encodingFormat,
});
