import { join } from "node:path";
import type { ResultFile } from "../../../src/compute/schemas/result.ts";
import { readData } from "../data.ts";
import { compareResults } from "../drift/compare.ts";
import { gateReport, type GateCheck } from "../report.ts";
import { editJson, withCopy, type Copy } from "./copy.ts";
import { expectRed } from "./expect.ts";

/** The comparison of the drift gate names what changed, in the results of our engine or another. */
export const testDrift = async (original: Copy): Promise<GateCheck[]> => [
  ...(await testBytes(original)),
  ...(await testOtherEngine(original)),
];

/** Of our own engine, the last digit of a double. */
const testBytes = (original: Copy): Promise<GateCheck[]> =>
  withCopy(original, (copy) => {
    const { metrics } = readData(original.data);
    const id = [...metrics.keys()].find((key) => metrics.get(key) !== 0)!;
    const file = `${id.split("/")[0]!}.json`;
    editJson<ResultFile>(join(copy.data, "results", file), (result) => {
      result.metrics[id]! *= 1 + 2 * Number.EPSILON;
    });
    const checks = compareResults({
      committed: original.data,
      fresh: copy.data,
    });
    return expectRed(gateReport("drift", checks), {
      [id]: "a number changed in its last digit",
      [join(original.data, "results", file)]: "bytes of a result file changed",
    });
  });

/** Of another engine, what is beyond its bound or exact; and nothing of what is within. */
const testOtherEngine = (original: Copy): Promise<GateCheck[]> =>
  withCopy(original, (copy) => {
    const { artefact, near, far, exact } = mixedResult(original);
    editJson<ResultFile>(join(copy.data, "results", `${artefact}.json`), (result) => {
      result.engine.name = "another";
      result.metrics[near]! += result.tolerances[near]! / 1e6;
      result.metrics[far]! += 2 * result.tolerances[far]!;
      result.metrics[exact]! += 1;
    });
    const checks = compareResults({ committed: original.data, fresh: copy.data });
    return expectRed(gateReport("drift", checks), {
      [far]: "a number of another engine beyond its bound",
      [exact]: "a count of another engine changed by one",
    });
  });

/** A trained result with two metrics that may differ by engine, and one that may not. */
function mixedResult({ data }: Copy) {
  for (const { artefact, engine, tolerances } of readData(data).results.values()) {
    const ids = Object.keys(tolerances);
    const [near, far] = ids.filter((id) => tolerances[id]! > 0);
    const exact = ids.find((id) => tolerances[id] === 0);
    if (engine.name !== "none" && near && far && exact) return { artefact, near, far, exact };
  }
  throw new Error("missing result: none was trained, or none has an exact metric");
}
