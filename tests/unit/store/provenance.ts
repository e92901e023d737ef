import type { Provenance } from "../../../src/compute/schemas/result.ts";

/** Some run of Figure 5. */
export const provenance: Provenance = {
  artefact: "figure-5",
  computedAt: "2026-01-01T00:00:00.000Z",
  seconds: 1,
  runs: { total: 1, computed: 1, runSteps: 10 },
  engine: { name: "wasm", workers: 2 },
  machine: { cpu: "x", cores: 2, memoryGiB: 4, os: "linux" },
  versions: {},
  revision: null,
};
