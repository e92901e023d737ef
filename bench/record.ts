import { loadavg } from "node:os";
import process from "node:process";
import type { EngineRecord } from "../src/compute/schemas/engine-record.ts";
import { canonicalJson } from "../src/compute/store/canonical.ts";
import { sha256 } from "../src/compute/store/hash.ts";
import { measureAgreement } from "./agreement.ts";
import { AGREEMENT_CASES } from "./cases.ts";
import { LARGE_SIZES, measureLarge } from "./large.ts";
import { CELLS, measureSpeed, type Rounds } from "./speed.ts";
import type { Subject } from "./subject.ts";
import { kernelScale, kernelTimer } from "./subjects/wasm.ts";

const ROUNDS: Rounds = { count: 7, microseconds: 300_000 };
/** Seconds that a run compared with the reference may take. */
const LIMIT = 240;

/** The load average of the last minute; what it cannot be known on is taken to be idle. */
const load = () => Math.round(loadavg()[0]! * 100) / 100;

/** What a record depends on besides the machine: what is measured, of which code. */
export function protocolOf(subject: Subject): string {
  const asked = { AGREEMENT_CASES, CELLS, LARGE_SIZES, ROUNDS, LIMIT };
  return sha256(canonicalJson(asked), subject.code);
}

export interface RecordOptions {
  /** Null when the subject is the reference. */
  reference: EngineRecord | null;
  onProgress: (doing: string) => void;
}

/** What is measured of a subject, apart from the facts of the machine. */
export async function measure(
  name: string,
  subject: Subject,
  { reference, onProgress }: RecordOptions,
): Promise<
  Pick<
    EngineRecord,
    "on" | "versions" | "protocol" | "load" | "measuredAt" | "agreement" | "speed" | "large"
  >
> {
  const start = load();
  const measuredAt = new Date().toISOString();
  const agreement = await measureAgreement((run) => subject.train(run), {
    reference: reference?.agreement ?? null,
    limit: LIMIT,
    onCase: (id) => {
      onProgress(`compares: ${id}`);
    },
  });
  const rows = await measureSpeed(new Map([[name, subject]]), {
    cells: CELLS,
    rounds: ROUNDS,
    load,
    kernel: kernelTimer,
    onCell: (name) => {
      onProgress(`times ${name}`);
    },
  });
  const speed = Object.fromEntries(rows.map((row) => [row.cell, row.speed]));
  const large = subject.large
    ? await measureLarge(subject.large, {
        kernel: kernelScale,
        load,
        onSize: (n) => {
          onProgress(`takes steps of ${n} pairs`);
        },
      })
    : {};
  return {
    ...{ measuredAt, on: subject.on, protocol: protocolOf(subject) },
    versions: { node: process.version, ...subject.versions },
    load: { start, end: load() },
    ...{ agreement, speed, large },
  };
}
