import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ARTEFACTS } from "../../../src/compute/artefacts.ts";
import { cost } from "../../../src/compute/commands/schedule.ts";
import { experimentsOf } from "../../../src/compute/commands/tier.ts";
import { EXPERIMENTS } from "../../../src/compute/experiments/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { cli } from "./run-cli.ts";

it("the paper tier is the registry, in its order", () => {
  expect(experimentsOf("paper")).toEqual(ARTEFACTS.map(({ id }) => id));
});

it("the quick tier trains no more than two cores do in a minute", () => {
  const runs = experimentsOf("quick").flatMap((id) => EXPERIMENTS[id].runs({ seeds: 1 }));
  const once = new Map(runs.map((run) => [JSON.stringify(run.case), cost(run.case)]));
  const stepOfThePaper = 100 * 100 * (10 + 10);
  const steps = [...once.values()].reduce((sum, work) => sum + work, 0) / stepOfThePaper;
  expect(steps).toBeGreaterThan(1e6);
  expect(steps).toBeLessThan(2.2e6);
});

it("the quick tier writes where it is told", () => {
  const data = temporaryFolder();
  expect(cli("compute", "figure-4", "--tier", "quick", "--data", data).status).toBe(0);
  expect(existsSync(join(data, "results/figure-4.json"))).toBe(true);
});
