import { KernelInstance } from "../compute/engines/wasm/kernel-instance.ts";
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
    driver = new Driver(new KernelInstance(await WebAssembly.compile(bytes)), {
      reply: (message) => {
        scope.postMessage(message);
      },
      later: (turn) => {
        turns.push(turn);
        port2.postMessage(null);
      },
      now: () => performance.now(),
    });
    scope.postMessage({ kind: "ready" });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    scope.postMessage({ kind: "unable", reason });
  }
}
