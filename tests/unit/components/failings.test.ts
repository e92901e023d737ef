import { expect, test } from "vitest";
import { failings } from "../../../src/components/failings.ts";
import type { LedgerEntry } from "../../../src/compute/schemas/ledger.ts";

const check = { type: "compare", metric: "a/b", op: "<", bound: 1, because: "." } as const;

function row(id: string, verdict: LedgerEntry["verdict"], reading: string | null): LedgerEntry {
  return {
    id,
    artefact: id.split(".")[0]!.toLowerCase(),
    statement: `${id}.`,
    kind: id.startsWith("ERR") ? "erratum" : "table",
    place: "",
    paper: null,
    ours: null,
    rule: {
      runs: [],
      parts: [
        {
          printed: check,
          failing: "contradicted",
          ...(reading === null ? {} : { corrected: { reading, rule: check } }),
        },
      ],
    },
    verdict,
    parts: [{ verdict, why: "", evidence: [] }],
    why: "",
    page: `/${id}/`,
  };
}

const ids = (rows: readonly LedgerEntry[]) =>
  failings(rows).map(({ first, others }) => [first.id, ...others.map(({ id }) => id)]);

test("the contradicted come first, and confirmed, untested and errata rows not at all", () => {
  const rows = [
    row("A.1", "confirmed", null),
    row("B.1", "corrected", "half"),
    row("ERR.1", "corrected", "half"),
    row("C.1", "contradicted", null),
    row("D.1", "not-run", null),
  ];
  expect(ids(rows)).toEqual([["C.1"], ["B.1"]]);
});

test("four rows of one artefact with one reading stand together, three do not", () => {
  const four = [1, 2, 3, 4].map((i) => row(`T.${i}`, "corrected", "twice that"));
  expect(ids(four)).toEqual([["T.1", "T.2", "T.3", "T.4"]]);
  expect(failings(four)[0]!.readings).toEqual(["Holds when read as twice that."]);
  expect(ids(four.slice(1))).toEqual([["T.2"], ["T.3"], ["T.4"]]);
});

test("rows without a reading are never put together, since each says something else", () => {
  const rows = [1, 2, 3, 4].map((i) => row(`T.${i}`, "contradicted", null));
  expect(ids(rows)).toHaveLength(4);
});
