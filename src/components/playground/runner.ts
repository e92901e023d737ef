import type { TrainingCase } from "../../compute/schemas/case.ts";
import type { EngineChoice } from "../../playground/engine-choice.ts";
import type { Order, Reply } from "../../playground/messages.ts";

/** What the page hears of a run. */
export interface Hearing {
  /** `gpu` says whether WebGPU can be chosen. */
  ready(gpu: boolean): void;
  /** `current` unless the state was sent before the worker heard the last order. */
  state(state: Extract<Reply, { kind: "state" }>, current: boolean): void;
  broken(reason: string): void;
  /** WebGPU failed at the run. */
  gpuFailed(reason: string): void;
  /** Nothing can be trained here. */
  unable(reason: string): void;
}

/** The worker, seen from the page: orders go out, and replies about an earlier run are dropped. */
export class Runner {
  readonly #hearing: Hearing;
  #worker: Worker | undefined;
  #id = 0;
  #order = 0;

  /** `kernel` is the address of the WebAssembly module. */
  constructor(kernel: string, hearing: Hearing) {
    this.#hearing = hearing;
    try {
      if (typeof WebAssembly === "undefined") throw new Error("this browser has no WebAssembly");
      // Written in one piece: that is how the bundler knows a worker.
      this.#worker = new Worker(new URL("../../playground/worker.ts", import.meta.url), {
        type: "module",
      });
    } catch (error) {
      hearing.unable(error instanceof Error ? error.message : String(error));
      return;
    }
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      this.#hear(data);
    });
    this.#worker.addEventListener("error", ({ message }) => {
      hearing.unable(message || "the script that trains could not be started");
    });
    this.#send({ kind: "load", kernel: new URL(kernel, document.baseURI).href });
  }

  begin(run: TrainingCase, engine: EngineChoice): void {
    this.#id++;
    this.#send({ kind: "begin", order: ++this.#order, id: this.#id, run, engine });
  }

  tell(kind: "start" | "stop" | "step"): void {
    this.#send({ kind, order: ++this.#order });
  }

  /** Asks for the state once more. */
  look(): void {
    this.#send({ kind: "look" });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #send(order: Order): void {
    this.#worker?.postMessage(order);
  }

  #hear(reply: Reply): void {
    switch (reply.kind) {
      case "ready":
        this.#hearing.ready(reply.gpu);
        break;
      case "unable":
        this.#hearing.unable(reply.reason);
        break;
      case "broken":
        if (reply.id === this.#id) this.#hearing.broken(reply.reason);
        break;
      case "gpu-failed":
        if (reply.id === this.#id) this.#hearing.gpuFailed(reply.reason);
        break;
      case "state":
        if (reply.id === this.#id) this.#hearing.state(reply, reply.order === this.#order);
    }
  }
}
