import { put, whileEqual } from "./gate";

// A phase is a list of tasks of one kind. The leader opens it, everyone takes tasks until none is
// left, and the leader goes on when every hand has checked out: no hand ever misses a phase, or
// takes a task of another one.

/** A block of rows and one of columns of a pair, see pair-gradient.ts. */
export const GRADIENT: i32 = 0;
/** A block of a matrix, see update-vectors.ts. */
export const UPDATE: i32 = 1;
/** A block of rows of all pairs, see loss.ts. */
export const LOSS: i32 = 2;

@unmanaged
export class Phase {
  kind: i32;
  tasks: i32;
  /** The pair or matrix in question. */
  subject: usize;
  /** As pairGradient's. */
  scale: f32;
  shift: f32;
}

export const phase = changetype<Phase>(memory.data(offsetof<Phase>(), 64));

// Three numbers that change hands, on a cache line each.
const OPENED = memory.data(64, 64);
const TAKEN = memory.data(64, 64);
const BUSY = memory.data(64, 64);

/** Opens the phase described by `phase`, for so many hands. */
export function open(hands: i32): void {
  atomic.store<i32>(TAKEN, 0);
  atomic.store<i32>(BUSY, hands);
  put(OPENED, atomic.load<i32>(OPENED) + 1);
}

/** The next task nobody has taken, or -1. */
export function takeTask(): i32 {
  const task = atomic.add<i32>(TAKEN, 1);
  return task < phase.tasks ? task : -1;
}

/** Waits for a phase after number `last`, and returns its number. */
export function awaitPhase(last: i32): i32 {
  return whileEqual(OPENED, last);
}

/** A hand has no more to do in this phase. */
export function checkOut(): void {
  if (atomic.sub<i32>(BUSY, 1) == 1) atomic.notify(BUSY, 1);
}

/** Waits until every hand has checked out. */
export function awaitHands(): void {
  for (let busy = atomic.load<i32>(BUSY); busy > 0;) busy = whileEqual(BUSY, busy);
}
