import { Worker } from "node:worker_threads";
import type { Start } from "./start.ts";

/** Threads that train one run together. */
export interface Team {
  /** Answers a TrainingCase as a worker of ../wasm does, and ends with the others. */
  leader: Worker;
  hands: Worker[];
  /** Ends them all. */
  end(): Promise<void>;
}

/** Starts `size` threads around one memory. Throws `missing memory: ...` when there is none. */
export function startTeam(module: WebAssembly.Module, size: number, blockRows: number): Team {
  const first: Start = { module, memory: sharedMemory(), worker: 0, workers: size, blockRows };
  const leader = start("leader.ts", first);
  const hands = startHands(first);
  const end = async () => {
    await Promise.all([leader, ...hands].map((worker) => worker.terminate()));
  };
  // Nobody waits for one that is gone: the leader would for ever.
  for (const hand of hands) {
    hand.on("error", (error) => leader.emit("error", error));
    hand.on("exit", () => void leader.terminate());
  }
  leader.on("exit", () => void end());
  return { leader, hands, end };
}

/** Everyone but the leader. They work until they are terminated. */
export function startHands(leader: Start): Worker[] {
  return Array.from({ length: leader.workers - 1 }, (_, i) =>
    start("hand.ts", { ...leader, worker: i + 1 }),
  );
}

function start(script: string, workerData: Start): Worker {
  return new Worker(new URL(script, import.meta.url), { workerData, execArgv: [] });
}

/** As large as addresses of 32 bits allow; a page is taken only when it is used. */
export function sharedMemory(): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: true });
  } catch (error) {
    throw new Error("missing memory: no 4 GiB of addresses to share between threads", {
      cause: error,
    });
  }
}
