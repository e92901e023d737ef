import { readFileSync } from "node:fs";
import { availableParallelism, cpus, platform, release } from "node:os";
import { join } from "node:path";
import { root } from "../../root.ts";
import type { EmbeddingProvenance } from "../../schemas/embedding-files.ts";
import type { Computed } from "./compute-parts.ts";

interface Run {
  key: string;
  batch: number;
  /** Null where all batches were there already. */
  done: Computed | null;
}

/** Facts of a run: when, where, how long, with what. Never compared. */
export function provenanceOf({ key, batch, done }: Run): EmbeddingProvenance {
  return {
    computedAt: new Date().toISOString(),
    key,
    batch,
    device: done?.chosen.device ?? "none",
    why: done?.chosen.why ?? "put together from finished batches",
    images: done?.pace.images ?? 0,
    seconds: Math.round((done?.pace.seconds ?? 0) * 10) / 10,
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    machine: {
      cpu: cpus()[0]?.model.trim() ?? "unknown",
      cores: availableParallelism(),
      os: `${platform()} ${release()}`,
    },
    versions: {
      node: process.version,
      ...Object.fromEntries(
        ["onnxruntime-node", "sharp", "@huggingface/tokenizers"].map((name) => [
          name,
          versionOf(name),
        ]),
      ),
    },
  };
}

function versionOf(name: string): string {
  const file = join(root, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
