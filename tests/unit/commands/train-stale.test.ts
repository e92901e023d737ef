import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { engineCode } from "../../../src/compute/commands/engines.ts";
import {
  makerOf,
  recipeOf,
  whyStale,
  whyStaleByOwnEngine,
} from "../../../src/compute/commands/freshness.ts";
import { trainStale } from "../../../src/compute/commands/train-stale.ts";
import { EXPERIMENTS } from "../../../src/compute/experiments/index.ts";
import type { ResultFile, Seal } from "../../../src/compute/schemas/result.ts";
import { foldersOf } from "../../../src/compute/store/folders.ts";
import { writeFile } from "../../../src/compute/store/files.ts";
import { BROKEN, fakePackage } from "../gpu/fake-package.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { cli } from "./run-cli.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Everything written to standard error since. */
function listen(): () => string {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  return () => write.mock.calls.map(([text]) => String(text)).join("");
}

const engineIn = (data: string) =>
  (JSON.parse(readFileSync(join(data, "results/figure-5.json"), "utf8")) as ResultFile).engine.name;

test("an engine that crashes the process in mid-training leaves the build to wasm", async () => {
  const data = temporaryFolder();
  fakePackage("webgpu", BROKEN["aborts the process"]);
  const heard = listen();
  const choose = () => Promise.resolve({ engine: "webgpu" as const, why: "it passed before" });
  await trainStale({ artefacts: ["figure-5"], data, choose });
  expect(heard()).toContain("1 results to train, with webgpu: it passed before");
  expect(heard()).toContain("webgpu failed (SIGABRT); wasm goes on. See: npm run doctor");
  expect(readFileSync(join(data, "results/figure-5.json"), "utf8")).toBe(
    readFileSync("data/results/figure-5.json", "utf8"),
  );
});

test("what another engine made is fresh to the build as long as that engine would make it again", async () => {
  const data = temporaryFolder();
  const folders = foldersOf(data);
  expect(cli("compute", "figure-5", "--engine", "reference", "--data", data).status).toBe(0);
  const recipe = recipeOf(EXPERIMENTS["figure-5"], "wasm", await engineCode("wasm"));
  expect(whyStale(folders, recipe)).toBe("the result is of another engine: reference");
  expect(await whyStaleByOwnEngine(folders, recipe)).toBeNull();
  expect(makerOf(folders, recipe)).toBe("reference");

  const heard = listen();
  const choose = vi.fn(() => Promise.reject(new Error("no engine is to be chosen")));
  await trainStale({ artefacts: ["figure-5"], data, choose });
  expect(choose).not.toHaveBeenCalled();
  expect(heard()).toContain("nothing to train: every result is fresh");
  expect(engineIn(data)).toBe("reference");

  const seal = JSON.parse(readFileSync(folders.seal("figure-5"), "utf8")) as Seal;
  writeFile(folders.seal("figure-5"), JSON.stringify({ ...seal, code: "other" }));
  expect(await whyStaleByOwnEngine(folders, recipe)).toBe("the code changed");
  await trainStale({
    artefacts: ["figure-5"],
    data,
    choose: () => Promise.resolve({ engine: "wasm", why: "no GPU found" }),
  });
  expect(engineIn(data)).toBe("wasm");
});
