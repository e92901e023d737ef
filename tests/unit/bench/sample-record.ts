import { EngineRecord } from "../../../src/compute/schemas/engine-record.ts";

/** A made-up record, checked as a file is. */
export function sampleRecord(variant: string, change: Partial<EngineRecord> = {}): EngineRecord {
  const size = { n: 100, dim: 10, threads: 1 };
  const spread = (median: number) => ({ median, least: median / 2, most: 2 * median });
  return EngineRecord.parse({
    variant,
    measuredAt: "2026-01-01T00:00:00.000Z",
    on: "one thread",
    machine: { cpu: "x", cores: 2, memoryGiB: 4, os: "linux" },
    versions: { node: "v24.0.0" },
    revision: null,
    load: { start: 0.5, end: 1 },
    protocol: "p",
    agreement: {
      bias: {
        n: 30,
        dim: 6,
        steps: {
          "100": {
            ...{ loss: 0.5, temperature: 10, bias: 0, margin: 0.25 },
            difference: { loss: 1e-5, temperature: 0, bias: 0, margin: 1e-7 },
          },
        },
      },
    },
    speed: {
      "100x10-b1-t1": {
        ...{ ...size, batch: 1, rounds: 3, steps: 10 },
        ...{ microseconds: spread(50), wasm: spread(25), timesWasm: spread(2) },
        ...{ runsPerSecond: 2, load: 1 },
      },
      "100x10-b8-t1": { ...size, batch: 8, skipped: "not timed: too long" },
    },
    large: {},
    ...change,
  });
}
