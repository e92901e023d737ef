import { join } from "node:path";
import type { ResultFile } from "../../../src/compute/schemas/result.ts";
import { readData } from "../data.ts";
import { compareResults } from "../drift/compare.ts";
import { gateReport, type GateCheck } from "../report.ts";
import { editJson, withCopy, type Copy } from "./copy.ts";
import { expectRed } from "./expect.ts";

/** The comparison of the drift gate names the metric that changed, in the last digit of a double. */
export const testDrift = (original: Copy): Promise<GateCheck[]> =>
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
      byTolerance: false,
    });
    return expectRed(gateReport("drift", checks), {
      [id]: "a number changed in its last digit",
      [join(original.data, "results", file)]: "bytes of a result file changed",
    });
  });
