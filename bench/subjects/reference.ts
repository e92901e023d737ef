import { createReferenceEngine } from "../../src/compute/engines/reference/index.ts";
import { root } from "../../src/compute/root.ts";
import { hashSources } from "../../src/compute/store/sources.ts";
import type { Subject } from "../subject.ts";
import { engineTimer, trainOn } from "./engine.ts";

/** The oracle: one run at a time, in one thread. */
export function openReference(): Promise<Subject> {
  const engine = createReferenceEngine();
  return Promise.resolve({
    on: "one thread",
    versions: {},
    code: hashSources(["src/compute/engines/reference/index.ts"], root),
    train: trainOn(engine),
    timersAt: (size, batch) => Promise.resolve(batch === 1 ? [engineTimer(engine, size, 1)] : []),
    close: () => engine.close(),
  });
}
