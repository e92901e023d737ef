import type { KernelInstance } from "../compute/engines/wasm/kernel-instance.ts";
import type { TrainingCase } from "../compute/schemas/case.ts";
import type { Order, Reply } from "./messages.ts";
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
}

/** Trains in turns and answers orders between them. */
export class Driver {
  readonly #kernel: KernelInstance;
  readonly #at: Surroundings;
  #session: Session | undefined;
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

  obey(order: Exclude<Order, { kind: "load" }>): void {
    if (order.kind !== "look") this.#order = order.order;
    switch (order.kind) {
      case "begin":
        this.#begin(order.id, order.run);
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
        this.#advance(1);
        this.#answer();
        break;
      case "look":
        this.#asked = true;
        if (!this.#running) this.#answer();
    }
  }

  #begin(id: number, run: TrainingCase): void {
    this.#id = id;
    this.#running = false;
    this.#session = undefined;
    this.#sent = 0;
    this.#steps = 1;
    this.#milliseconds = 0;
    this.#nextLook = 0;
    this.#sound(() => {
      this.#session = new Session(this.#kernel, run);
    });
    this.#answer();
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
    const took = this.#advance(this.#steps);
    // Towards TURN, and at most twice as many at once: the first steps of a run are slow.
    this.#steps = Math.max(1, Math.floor(this.#steps * Math.min(2, TURN / Math.max(took, 0.1))));
    if (this.#session?.finished) this.#running = false;
    if (!this.#running || (this.#asked && this.#at.now() >= this.#nextLook)) this.#answer();
    this.#wait();
  }

  /** Returns the milliseconds it took. */
  #advance(steps: number): number {
    const start = this.#at.now();
    this.#sound(() => this.#session?.advance(steps));
    const took = this.#at.now() - start;
    this.#milliseconds += took;
    return took;
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

  /** A run that breaks off is over; the page hears why. */
  #sound(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#running = false;
      this.#session = undefined;
      const reason = error instanceof Error ? error.message : String(error);
      this.#at.reply({ kind: "broken", id: this.#id, reason });
    }
  }
}
