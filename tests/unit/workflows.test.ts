import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { STEPS } from "../runner/steps.ts";

const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.string().optional(),
      steps: z.array(z.object({ run: z.string().optional(), uses: z.string().optional() })).min(1),
    }),
  ),
});
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));
const files = globSync(".github/workflows/*.yml").toSorted();

test("there are workflows for tests, for the site and for the long computations", () => {
  expect(files).toEqual(
    ["ci", "deploy", "extended"].map((name) => `.github/workflows/${name}.yml`),
  );
});

test.each(files)("%s is a workflow whose jobs and npm scripts exist", (file) => {
  const { jobs } = Workflow.parse(parse(readFileSync(file, "utf8")));
  for (const { needs } of Object.values(jobs)) if (needs) expect(jobs).toHaveProperty(needs);
  const commands = Object.values(jobs)
    .flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
    .join("\n");
  const called = [...commands.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script]) => script!);
  expect(called.filter((script) => !(script in scripts))).toEqual([]);
  const steps = [...commands.matchAll(/--only ([\w-]+)/g)].map(([, step]) => step!);
  expect(steps.filter((step) => !STEPS.some(({ name }) => name === step))).toEqual([]);
});
