import { createRequire } from "node:module";
import process from "node:process";

/** The environment variable that names the one backend to try. */
export const BACKEND_VARIABLE = "CONSTELLATIONS_TFJS_BACKEND";

/** Packages that bring a backend. */
const PACKAGES = [
  "@tensorflow/tfjs-node-gpu",
  "@tensorflow/tfjs-node",
  "@tensorflow/tfjs-backend-webgpu",
  "webgpu",
  "@tensorflow/tfjs-backend-wasm",
];

const require = createRequire(import.meta.url);

/** What the choice of a backend depends on, as a text: the packages here, and the one asked for. */
export function installedBackends(): string {
  const versions = PACKAGES.map((name) => `${name} ${versionOf(name) ?? "none"}\n`);
  return [...versions, process.env[BACKEND_VARIABLE] ?? ""].join("");
}

function versionOf(name: string): string | null {
  try {
    return (require(`${name}/package.json`) as { version: string }).version;
  } catch {
    return null;
  }
}
