let last: Promise<unknown> = Promise.resolve();

/**
 * Does one piece of work after the other, in the order they come: the backend in use is a property
 * of the whole process, so that two engines must not be under way at once.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
