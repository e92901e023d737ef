import { KernelInstance } from "../compute/engines/wasm/kernel-instance.ts";
import { fastestAdapter } from "../compute/engines/webgpu/adapter.ts";
import type { TrainingCase } from "../compute/schemas/case.ts";
import { Driver } from "./driver.ts";
import type { Order, Reply } from "./messages.ts";

/** The thread of a web worker, as far as it is used here. */
interface WorkerScope {
  postMessage(message: Reply): void;
  addEventListener(kind: "message", hear: (event: MessageEvent<Order>) => void): void;
}
const scope = self as unknown as WorkerScope;

/** A message to oneself comes after orders that wait, and without a timer's delay. */
const { port1, port2 } = new MessageChannel();
const turns: (() => void)[] = [];
port1.onmessage = () => turns.shift()?.();

let driver: Driver | undefined;

scope.addEventListener("message", ({ data: order }) => {
  if (order.kind === "load") void load(order.kernel);
  else driver?.obey(order);
});

async function load(address: string): Promise<void> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`the kernel could not be fetched (${answer.status})`);
    const bytes = await answer.arrayBuffer();
    if (!WebAssembly.validate(bytes))
      throw new Error("this browser’s WebAssembly has no SIMD, which the kernel is written in");
    const gpu = await gpuHere();
    driver = new Driver(new KernelInstance(await WebAssembly.compile(bytes)), {
      reply: (message) => {
        scope.postMessage(message);
      },
      later: (turn) => {
        turns.push(turn);
        port2.postMessage(null);
      },
      now: () => performance.now(),
      ...(gpu ? { openGpu: (run: TrainingCase) => openGpu(gpu, run) } : {}),
    });
    scope.postMessage({ kind: "ready", gpu: gpu !== null });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    scope.postMessage({ kind: "unable", reason });
  }
}

/** The browser's WebGPU where it has an adapter; asking never throws. */
async function gpuHere(): Promise<GPU | null> {
  // Browsers without it, and pages that are not secure, lack the name.
  const { gpu } = navigator as Partial<NavigatorGPU>;
  const adapter = gpu ? await fastestAdapter(gpu).catch(() => null) : null;
  return gpu && adapter ? gpu : null;
}

/** Kernels in WGSL and what they need, fetched by the first run that asks for them. */
async function openGpu(gpu: GPU, run: TrainingCase) {
  const { GpuSession } = await import("./gpu-session.ts");
  return GpuSession.create(gpu, run);
}
