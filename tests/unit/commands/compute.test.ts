import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { foldersOf } from "../../../src/compute/store/folders.ts";
import { readProvenance, readResult, writeResult } from "../../../src/compute/store/results.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { cli, startCli, until } from "./run-cli.ts";

const committed = (artefact: string) => readFileSync(`data/results/${artefact}.json`, "utf8");
const resultIn = (data: string, artefact: string) =>
  readFileSync(join(data, "results", `${artefact}.json`), "utf8");

it("gives the committed bytes again, then finds them fresh", () => {
  const data = temporaryFolder();
  const first = cli("compute", "figure-5", "--data", data);
  expect(first.stderr).toContain("figure-5: runs, no result yet");
  expect(first.status).toBe(0);
  expect(resultIn(data, "figure-5")).toBe(committed("figure-5"));
  expect(cli("compute", "figure-5", "--data", data).stderr).toContain("figure-5: fresh");
});

it("names a result that was edited by hand, and mends it", () => {
  const data = temporaryFolder();
  cli("compute", "figure-5", "--data", data);
  const path = join(data, "results", "figure-5.json");
  writeFileSync(path, committed("figure-5").replace('"figure-5/published.margin": 0', "$&1"));
  expect(cli("compute", "figure-5", "--data", data).stderr).toMatch(/was edited by hand|malformed/);
  expect(resultIn(data, "figure-5")).toBe(committed("figure-5"));
});

it("lets a result that changes a number wait, and trains nothing for it again", () => {
  const data = temporaryFolder();
  cli("compute", "figure-5", "--data", data);
  const folders = foldersOf(data);
  const { result, seal } = readResult(folders, "figure-5")!;
  const metrics = { ...result.metrics, "figure-5/published.margin": 0.5 };
  const provenance = readProvenance(folders, "figure-5");
  writeResult(folders, { ...result, metrics }, { ...seal, code: "other" }, provenance);
  const standing = resultIn(data, "figure-5");

  const changed = cli("compute", "figure-5", "--data", data);
  expect(changed.stderr).toContain("the committed result stands and the new one waits");
  expect(changed.stderr).toMatch(/figure-5\/published\.margin: 0\.5 -> /);
  expect(resultIn(data, "figure-5")).toBe(standing);
  expect(resultIn(join(data, "candidates"), "figure-5")).toBe(committed("figure-5"));

  const again = cli("compute", "figure-5", "--data", data);
  expect(again.stderr).toContain("figure-5: the code changed; its new numbers wait");
  expect(again.stderr).not.toContain("figure-5: done");
});

it("ends with the same bytes after kill -9, with one worker or two", async () => {
  const args = ["compute", "figure-9", "--seeds", "1", "--data"] as const;
  const whole = temporaryFolder();
  expect(cli(...args, whole, "--workers", "2").status).toBe(0);

  const data = temporaryFolder();
  const runs = join(data, ".cache", "runs");
  const killed = startCli(...args, data, "--workers", "1");
  const exit = once(killed, "exit");
  await until(() => existsSync(runs) && readdirSync(runs).length >= 3, killed);
  killed.kill("SIGKILL");
  await exit;
  expect(existsSync(join(data, "results", "figure-9.json"))).toBe(false);

  const second = cli(...args, data, "--workers", "1");
  expect(second.stderr).toMatch(/going on from \d+ finished runs/);
  expect(resultIn(data, "figure-9")).toBe(resultIn(whole, "figure-9"));
}, 120_000);

it("refuses a folder in use by another run", async () => {
  const data = temporaryFolder();
  const other = startCli("compute", "table-3", "--data", data);
  const exit = once(other, "exit");
  await until(() => existsSync(join(data, ".cache", "compute.lock")), other);
  const { status, stderr } = cli("compute", "figure-5", "--data", data);
  other.kill("SIGKILL");
  await exit;
  expect(status).toBe(2);
  expect(stderr).toContain(`the results folder is in use by process ${other.pid}`);
});

it("keeps finished runs and says so when interrupted", async () => {
  const data = temporaryFolder();
  const run = startCli("compute", "figure-9", "--seeds", "2", "--data", data);
  const exit = once(run, "exit");
  const runs = join(data, ".cache", "runs");
  await until(() => existsSync(runs) && readdirSync(runs).length >= 1, run);
  run.kill("SIGINT");
  expect(await exit).toEqual([130, null]);
  expect(readdirSync(runs).length).toBeGreaterThan(0);
});

it("gives the same bytes from shares computed apart as in one place", () => {
  const args = ["compute", "figure-5", "--data"] as const;
  const runs = temporaryFolder();
  for (const share of ["1/2", "2/2"]) {
    const apart = temporaryFolder();
    expect(cli(...args, apart, "--runs", runs, "--shard", share).status).toBe(0);
    expect(existsSync(join(apart, "results"))).toBe(false);
  }
  const data = temporaryFolder();
  const merged = cli(...args, data, "--runs", runs);
  expect(merged.stderr).toContain("going on from 2 finished runs");
  expect(resultIn(data, "figure-5")).toBe(committed("figure-5"));
});
