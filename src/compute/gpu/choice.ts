import { existsSync } from "node:fs";
import { join } from "node:path";
import type { EngineName } from "../engines/engine.ts";
import { root } from "../root.ts";
import { findGpus, type Gpu } from "./hardware.ts";
import { probeEngine, type Probe, type ProbedEngine } from "./probe.ts";
import { BOUNDS } from "./self-check.ts";

/** The engine that trains what is stale, and why it is the one. */
export interface Choice {
  engine: EngineName;
  /** In one line. */
  why: string;
}

/** How the machine is looked at. */
export interface Look {
  isInstalled: (name: string) => boolean;
  probe: (engine: ProbedEngine) => Promise<Probe>;
  gpus: () => Gpu[];
}

export const SETUP = "npm run setup:gpu";

/** The engines that may run on a GPU, the fastest first, and what each needs one of. */
const GPU_ENGINES: readonly { engine: ProbedEngine; packages: readonly string[] }[] = [
  { engine: "webgpu", packages: ["webgpu"] },
  { engine: "tfjs", packages: ["@tensorflow/tfjs-node-gpu", "@tensorflow/tfjs-backend-webgpu"] },
];

/** Whether a package is in this checkout's node_modules, whole or not. */
export const isInstalled = (name: string): boolean => existsSync(join(root, "node_modules", name));

const HERE: Look = { isInstalled, probe: probeEngine, gpus: findGpus };

/**
 * A GPU engine that is installed, has a GPU and passes the self-check; else wasm, which needs
 * nothing. A program that passes for a GPU does not count. Never rejects.
 */
export async function chooseEngine({ isInstalled, probe, gpus }: Look = HERE): Promise<Choice> {
  const against: string[] = [];
  for (const { engine, packages } of GPU_ENGINES) {
    if (!packages.some(isInstalled)) continue;
    const found = await probe(engine);
    if (found.ok && !found.software) return { engine, why: praise(found) };
    against.push(`${engine} ${found.ok ? `has no GPU (${found.about})` : `fails: ${found.why}`}`);
  }
  return { engine: "wasm", why: against.length > 0 ? against.join("; ") : bare(gpus()) };
}

/** Whether one of the packages is here that an engine on a GPU needs. */
export const hasGpuEngine = (installed = isInstalled): boolean =>
  GPU_ENGINES.some(({ packages }) => packages.some(installed));

/** What to say of GPUs when no engine for them is installed. */
export function bare(gpus: readonly Gpu[]): string {
  if (gpus.length === 0) return "no GPU found";
  const names = [...new Set(gpus.map(({ name }) => name))].join(", ");
  return `a GPU is here (${names}), but no engine for it; ${SETUP} installs one`;
}

/** What an engine that passed computes on, and how well. */
export function praise({ about, errors }: Extract<Probe, { ok: true }>): string {
  const [found, allowed] = [errors.scalars.toExponential(1), BOUNDS.scalars.toExponential(0)];
  return `${about}, which passes its self-check (within ${found} of the reference, ${allowed} allowed)`;
}
