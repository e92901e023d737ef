import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { Ledger } from "../../../src/compute/schemas/ledger.ts";

/** The folders of a miniature report: one result, three claims, two pages. */
export interface Miniature {
  folder: string;
  dist: string;
  data: string;
}

const slug = (id: string) => id.toLowerCase().replace(".", "-");

const because = "the printed digits";
const rule = (metric: string, paper: string) => ({
  runs: [],
  parts: [
    {
      printed: { type: "near", metric, paper, absolute: 0.01, because },
      failing: "contradicted",
    },
  ],
});

const evidence = (paper: string, metric: string, verdict: string) => ({
  reading: "printed",
  check: "near",
  metrics: [metric],
  paper,
  allowed: 0.01,
  holds: verdict === "confirmed",
});

const row = (id: string, metric: string, value: number, verdict: string) => ({
  id,
  artefact: "table-3",
  statement: "A statement.",
  kind: "table",
  place: "Table 3",
  paper: { id, printed: "0.50", value: 0.5 },
  ours: { metric, value, n: null, interval: null },
  rule: rule(metric, id),
  verdict,
  parts: [{ verdict, why: "because", evidence: [evidence(id, metric, verdict)] }],
  why: "because",
  page: `/table-3/#${slug(id)}`,
});

const badge = (id: string, verdict: string, word: string) =>
  `<p id="${slug(id)}"><span data-claim="${id}" data-verdict="${verdict}">${word}</span></p>`;

const datum = (id: string, value: string, format: string, text: string) =>
  `<data value="${value}" data-metric="${id}" data-format="${format}">${text}</data>`;

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Report</title></head><body>${body}</body></html>`;

const RESULT = {
  artefact: "table-3",
  engine: { name: "wasm", precision: "float32" },
  settings: { n: 100 },
  metrics: { "table-3/k2": 0.501, "table-3/k4": 0.75, "table-3/k6": -0.0012345 },
  tolerances: { "table-3/k2": 0.001, "table-3/k4": 0.001, "table-3/k6": 0.001 },
  series: { k2: { seed: [50, 51], gap: [0.5, 0.502] } },
};

const LEDGER = [
  row("T3.2", "table-3/k2", 0.501, "confirmed"),
  row("T3.4", "table-3/k4", 0.75, "contradicted"),
  { ...row("T3.6", "table-3/k6", -0.0012345, "contradicted"), kind: "notebook-output" },
];

const VERDICTS = { "T3.2": "confirmed", "T3.4": "contradicted", "T3.6": "contradicted" };

const FILES: Record<string, unknown> = {
  "data/results/table-3.json": RESULT,
  "data/paper/table-3.json": {
    artefact: "table-3",
    source: "the paper",
    values: ["T3.2", "T3.4", "T3.6"].map((id) => ({
      id,
      printed: "0.50",
      value: 0.5,
      kind: "table",
      place: "Table 3",
    })),
  },
  "data/paper/statements.json": {
    source: "the paper",
    statements: ["T3.2", "T3.4"].map((id) => ({
      id,
      section: "table",
      artefact: "table-3",
      place: "Table 3",
      statement: "A statement.",
      needs: "nothing",
    })),
  },
  "data/provenance/table-3.json": { seconds: 12.5, runs: { total: 35 } },
  "data/verdicts.json": {
    verdicts: VERDICTS,
    accepted: [
      {
        reason: "the first results",
        changes: Object.fromEntries(Object.entries(VERDICTS).map(([id, v]) => [id, [null, v]])),
      },
    ],
  },
  "dist/data/ledger.json": LEDGER,
  "dist/data/ledger.schema.json": z.toJSONSchema(Ledger),
  "dist/data/results/table-3.json": RESULT,
  "dist/data/csv/table-3.csv":
    "metric,value\ntable-3/k2,0.501\ntable-3/k4,0.75\ntable-3/k6,-0.0012345\n",
  "dist/data/csv/table-3/k2.csv": "seed,gap\n50,0.5\n51,0.502\n",
  "dist/index.html": page(
    `<a href="/table-3/#t3-2">Table 3</a> ${datum("count:contradicted", "1", "f0", "1")}`,
  ),
  "dist/table-3/index.html": page(
    [
      datum("table-3/k2", "0.501", "f2", "0.50"),
      datum("table-3/k4", "0.75", "f1", "0.8"),
      datum("table-3/k6", "-0.0012345", "e1", "\u22121.2e\u22123"),
      datum("paper:T3.2", "0.5", "p", "0.50"),
      datum("series:table-3/k2/gap/1", "0.502", "f3", "0.502"),
      datum("provenance:table-3/runs.total", "35", "f0", "35"),
      badge("T3.2", "confirmed", "confirmed"),
      badge("T3.4", "contradicted", "contradicted"),
      badge("T3.6", "contradicted", "contradicted"),
      '<a href="/">Home</a>',
    ].join("\n"),
  ),
};

/**
 * Writes a miniature report in which every gate finds nothing amiss, into a temporary folder that
 * goes when the test ends. `changes` replaces whole files; undefined leaves one out.
 */
export function miniature(changes: Record<string, unknown> = {}): Miniature {
  const folder = mkdtempSync(join(tmpdir(), "constellations-miniature-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [path, content] of Object.entries({ ...FILES, ...changes })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const text = typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`;
    writeFileSync(join(folder, path), text);
  }
  return { folder, dist: join(folder, "dist"), data: join(folder, "data") };
}
