import type { KernelInstance } from "../compute/engines/wasm/kernel-instance.ts";
import type { TrainingCase } from "../compute/schemas/case.ts";
import type { Order, Reply } from "./messages.ts";
import type { RunLog } from "./run-log.ts";
import { Session } from "./session.ts";

/** How long the kernel works before orders are heard again, in milliseconds. */
const TURN = 12;
/** A look may take at most this share of the time that training takes. */
const LOOK_SHARE = 0.2;

/** What a driver needs of the thread it runs in. */
export interface Surroundings {
  reply(message: Reply): void;
  /** Calls `turn` once, after whatever orders are waiting. */
  later(turn: () => void): void;
  now(): number;
  /** Takes up a run on WebGPU; without it there is none. */
  openGpu?(run: TrainingCase): Promise<GpuRun>;
}

/** A run that holds a device until it is closed. */
export interface GpuRun extends RunLog {
  close(): void;
}

type Obeyed = Exclude<Order, { kind: "load" }>;

/** Trains in turns and answers orders between them. */
export class Driver {
  readonly #kernel: KernelInstance;
  readonly #at: Surroundings;
  #session: RunLog | undefined;
  #gpu: GpuRun | undefined;
  #onGpu = false;
  /** Something is being waited for, and orders wait with it. */
  #busy = false;
  readonly #orders: Obeyed[] = [];
  #id = 0;
  #order = 0;
  #running = false;
  #waiting = false;
  #asked = false;
  /** Points of the curve that the page has. */
  #sent = 0;
  #steps = 1;
  #milliseconds = 0;
  #nextLook = 0;

  constructor(kernel: KernelInstance, surroundings: Surroundings) {
    this.#kernel = kernel;
    this.#at = surroundings;
  }

  obey(order: Obeyed): void {
    if (this.#busy) {
      this.#orders.push(order);
      return;
    }
    if (order.kind !== "look") this.#order = order.order;
    switch (order.kind) {
      case "begin":
        this.#begin(order);
        break;
      case "start":
        this.#running = this.#session?.finished === false;
        this.#wait();
        break;
      case "stop":
        this.#running = false;
        this.#answer();
        break;
      case "step":
        this.#running = false;
        this.#advance(1, () => {
          this.#answer();
        });
        break;
      case "look":
        this.#asked = true;
        if (!this.#running) this.#answer();
    }
  }

  #begin({ id, run, engine }: Extract<Order, { kind: "begin" }>): void {
    this.#id = id;
    this.#running = false;
    this.#session = undefined;
    this.#gpu?.close();
    this.#gpu = undefined;
    this.#onGpu = engine === "webgpu";
    this.#sent = 0;
    this.#steps = 1;
    this.#milliseconds = 0;
    this.#nextLook = 0;
    const open = async () => {
      if (!this.#at.openGpu) throw new Error("missing adapter: there is no WebGPU here");
      this.#session = this.#gpu = await this.#at.openGpu(run);
    };
    const take = () => {
      this.#session = new Session(this.#kernel, run);
    };
    this.#after(this.#onGpu ? open : take, () => {
      this.#answer();
    });
  }

  #wait(): void {
    if (!this.#running || this.#waiting) return;
    this.#waiting = true;
    this.#at.later(() => {
      this.#waiting = false;
      this.#turn();
    });
  }

  #turn(): void {
    if (!this.#running || !this.#session) return;
    this.#advance(this.#steps, (took) => {
      // Towards TURN, and at most twice as many at once: the first steps of a run are slow.
      this.#steps = Math.max(1, Math.floor(this.#steps * Math.min(2, TURN / Math.max(took, 0.1))));
      if (this.#session?.finished) this.#running = false;
      if (!this.#running || (this.#asked && this.#at.now() >= this.#nextLook)) this.#answer();
      this.#wait();
    });
  }

  /** Tells `then` the milliseconds it took. */
  #advance(steps: number, then: (took: number) => void): void {
    const start = this.#at.now();
    this.#after(
      () => this.#session?.advance(steps),
      () => {
        const took = this.#at.now() - start;
        this.#milliseconds += took;
        then(took);
      },
    );
  }

  #answer(): void {
    const session = this.#session;
    if (!session) return;
    const start = this.#at.now();
    this.#sound(() => {
      this.#at.reply({
        kind: "state",
        id: this.#id,
        order: this.#order,
        look: session.look(),
        points: session.points.slice(this.#sent),
        running: this.#running,
        milliseconds: this.#milliseconds,
        ...(session.finished ? { outcome: session.outcome() } : {}),
      });
    });
    this.#sent = session.points.length;
    this.#asked = false;
    const now = this.#at.now();
    this.#nextLook = now + (now - start) / LOOK_SHARE;
  }

  /** Does `then` after `work`: at once, or when what `work` waits for is there. */
  #after(work: () => void | Promise<void>, then: () => void): void {
    const waited = this.#sound(work);
    if (!waited) {
      then();
      return;
    }
    this.#busy = true;
    void waited
      .catch((error: unknown) => {
        this.#broken(error);
      })
      .then(() => {
        this.#busy = false;
        then();
        while (!this.#busy && this.#orders.length > 0) this.obey(this.#orders.shift()!);
      });
  }

  #sound<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#broken(error);
      return undefined;
    }
  }

  /** A run that breaks off is over; the page hears why. */
  #broken(error: unknown): void {
    this.#running = false;
    this.#session = undefined;
    const reason = error instanceof Error ? error.message : String(error);
    const kind = this.#onGpu && !reason.startsWith("non-finite") ? "gpu-failed" : "broken";
    this.#at.reply({ kind, id: this.#id, reason });
  }
}
