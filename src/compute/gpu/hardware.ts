import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** A graphics processor that the operating system knows of; whether it works is not known yet. */
export interface Gpu {
  /** As people call it: `NVIDIA H100 80GB HBM3`, `AMD GPU`. */
  name: string;
  /** Whether NVIDIA's driver answers for it, which is what CUDA needs. */
  cuda: boolean;
}

export interface Machine {
  platform?: string;
  /** Where Linux lists what can render. */
  drm?: string;
  /** The names that NVIDIA's driver lists, one a line; null where there is no driver. */
  nvidia?: () => string | null;
}

const VENDORS: Record<string, string> = {
  "0x10de": "NVIDIA GPU",
  "0x1002": "AMD GPU",
  "0x8086": "Intel GPU",
};

/**
 * The GPUs of this machine, those of NVIDIA's driver first; loads no graphics library. On Windows
 * only NVIDIA's are seen, elsewhere WebGPU has to be asked.
 */
export function findGpus({
  platform = process.platform,
  drm = "/sys/class/drm",
  nvidia = nvidiaSmi,
}: Machine = {}): Gpu[] {
  const names = (nvidia() ?? "").split("\n").map((name) => name.trim());
  const found: Gpu[] = names.filter(Boolean).map((name) => ({ name, cuda: true }));
  if (platform === "darwin") found.push({ name: "Mac GPU", cuda: false });
  if (platform === "linux") found.push(...rendering(drm, found.length > 0));
  return found;
}

function nvidiaSmi(): string | null {
  const { status, stdout } = spawnSync(
    "nvidia-smi",
    ["--query-gpu=name", "--format=csv,noheader"],
    {
      encoding: "utf8",
      timeout: 10_000,
    },
  );
  return status === 0 ? stdout : null;
}

function rendering(drm: string, nvidiaKnown: boolean): Gpu[] {
  if (!existsSync(drm)) return [];
  const nodes = readdirSync(drm).filter((name) => name.startsWith("renderD"));
  return nodes.flatMap((node) => {
    const file = join(drm, node, "device", "vendor");
    const name = existsSync(file) && VENDORS[readFileSync(file, "utf8").trim()];
    if (!name || (nvidiaKnown && name.startsWith("NVIDIA"))) return [];
    return [{ name, cuda: false }];
  });
}
