import process from "node:process";
import * as tf from "@tensorflow/tfjs";
import { BACKEND_VARIABLE } from "./installed.ts";
import { BACKEND_NAMES, PROBES, type BackendName, type Load } from "./probes.ts";
import { inTurn } from "./turn.ts";

/** A backend that was tried before the one chosen, and why it would not do, in one line. */
export interface Rejected {
  backend: BackendName;
  reason: string;
}

/** The backend in use, and those that were tried in vain. */
export interface Chosen {
  backend: BackendName;
  rejected: Rejected[];
}

export interface BackendOptions {
  /** The one to use; without it the one `CONSTELLATIONS_TFJS_BACKEND` names, or the fastest. */
  backend?: string;
  /** How packages are imported. */
  load?: Load;
}

const importPackage: Load = (specifier) => import(specifier);

/**
 * Starts the first backend that is installed and can calculate, in the order of `BACKEND_NAMES`.
 *
 * Throws `unknown TensorFlow.js backend: ...` and, when there is none or it is not the one asked
 * for, `missing TensorFlow.js backend: ...` with the reasons.
 */
export function chooseBackend({
  backend = process.env[BACKEND_VARIABLE] ?? "",
  load = importPackage,
}: BackendOptions = {}): Promise<Chosen> {
  return inTurn(async () => {
    const rejected: Rejected[] = [];
    for (const name of candidates(backend)) {
      const reason = await whyNot(name, load, backend !== "");
      if (reason === null) return { backend: name, rejected };
      rejected.push({ backend: name, reason });
    }
    const reasons = rejected.map((r) => `${r.backend} (${r.reason})`).join(", ");
    throw new Error(`missing TensorFlow.js backend: ${reasons}`);
  });
}

/** Makes a backend that was chosen before the current one. To be called in turn. */
export async function useBackend(backend: BackendName): Promise<void> {
  const { registered } = PROBES[backend];
  if (tf.getBackend() !== registered) await tf.setBackend(registered);
}

function candidates(asked: string): readonly BackendName[] {
  if (asked === "") return BACKEND_NAMES;
  const found = BACKEND_NAMES.find((name) => name === asked);
  if (found) return [found];
  const known = BACKEND_NAMES.join(", ");
  throw new Error(`unknown TensorFlow.js backend: ${asked}; there are ${known}`);
}

/** Starts a backend; what prevented it, or null. */
async function whyNot(name: BackendName, load: Load, asked: boolean): Promise<string | null> {
  const takeBack = rememberListeners();
  try {
    // Without this the library writes advertisements to standard error, and checks every tensor.
    tf.enableProdMode();
    const reason = await start(name, load, asked);
    if (reason !== null) forget(name);
    return reason;
  } finally {
    takeBack();
  }
}

async function start(name: BackendName, load: Load, asked: boolean): Promise<string | null> {
  const { registered, load: loadBackend, check } = PROBES[name];
  try {
    await loadBackend(load, asked);
    if (!(await tf.setBackend(registered))) return "it is installed but does not start";
    check?.();
    return (await calculates()) ? null : "it starts but miscalculates";
  } catch (error) {
    return oneLine(error);
  }
}

/** Gives the name back to another package that registers under it, as the two of TensorFlow do. */
function forget(name: BackendName): void {
  const { registered } = PROBES[name];
  try {
    if (tf.findBackendFactory(registered)) tf.removeBackend(registered);
  } catch {
    // What would not start need not end well.
  }
}

/** A small product, its softplus and the gradient of that; see `calculates`. */
const EXAMPLE = { loss: 4.5695282, slope: 7.3254572 } as const;

/** Whether M = [[1, -2], [3, 1/2]] gives the sum of softplus(M M), and that of its gradient by M. */
async function calculates(): Promise<boolean> {
  const both = tf.tidy(() => {
    const M = tf.tensor2d([1, -2, 3, 0.5], [2, 2]);
    const f = (A: tf.Tensor) => tf.softplus(tf.matMul(A, A)).sum();
    const { value, grad } = tf.valueAndGrad(f)(M);
    return tf.stack([value, grad.sum()]);
  });
  try {
    const [loss, slope] = await both.data<"float32">();
    return Math.abs(loss! - EXAMPLE.loss) < 1e-4 && Math.abs(slope! - EXAMPLE.slope) < 1e-4;
  } finally {
    both.dispose();
  }
}

function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const absent = /Cannot find package '([^']+)'/.exec(text);
  return absent ? `${absent[1]!} is not installed` : text.trim().split("\n")[0]!;
}

const EVENTS = ["uncaughtException", "unhandledRejection"] as const;

/**
 * Returns what takes away the handlers added since: the wasm backend's would change how this
 * process ends when something goes wrong that has nothing to do with it.
 */
function rememberListeners(): () => void {
  const before = EVENTS.map((event) => process.rawListeners(event));
  return () => {
    EVENTS.forEach((event, i) => {
      for (const listener of process.rawListeners(event))
        if (!before[i]!.includes(listener)) process.off(event, listener as () => void);
    });
  };
}
