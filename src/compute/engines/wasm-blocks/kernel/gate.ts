// Waiting for a number in shared memory to change: a short while awake, then asleep.

const AWAKE: i32 = 5000;

/** Returns the number at `address` as soon as it is no longer `old`. */
export function whileEqual(address: usize, old: i32): i32 {
  for (let i = 0; i < AWAKE; i++) {
    const now = atomic.load<i32>(address);
    if (now != old) return now;
  }
  while (atomic.load<i32>(address) == old) atomic.wait<i32>(address, old, -1);
  return atomic.load<i32>(address);
}

/** Stores a number and wakes whoever waits for it. */
export function put(address: usize, value: i32): void {
  atomic.store<i32>(address, value);
  atomic.notify(address, -1);
}
