import process, { argv, stdout } from "node:process";
import { readOptions } from "./gates/options.ts";
import type { Outcome, Step } from "./runner/step.ts";
import { STEPS } from "./runner/steps.ts";

const { values, rest } = readOptions(
  [
    "Checks everything: npm test [-- --only STEP[,STEP...]]",
    "",
    ...STEPS.map(({ name, about }) => `  ${name.padEnd(14)} ${about}`),
  ].join("\n"),
  { only: { takes: "STEPS", about: "run these alone, with a comma between" } },
  argv.slice(2),
);
const wanted = [...(values.only ?? "").split(","), ...rest].filter(Boolean);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`unknown step: ${unknown.join(", ")}`);
  console.error(`There are: ${STEPS.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
const chosen = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const outcomes = new Map<string, Outcome>();
for (const step of chosen) outcomes.set(step.name, await perform(step));
const sum = (of: "passed" | "failed") =>
  [...outcomes.values()].reduce((total, outcome) => total + outcome[of], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;

/** Runs a step, with a line for it, and all it said when something failed. */
async function perform(step: Step): Promise<Outcome> {
  const blocked = step.needs.filter((name) => (outcomes.get(name)?.failed ?? 0) > 0);
  stdout.write(step.name.padEnd(14));
  const start = performance.now();
  const outcome: Outcome =
    blocked.length > 0
      ? { passed: 0, failed: 1, output: `nothing to look at: ${blocked.join(" and ")} failed` }
      : await step.run();
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const { passed, failed, note, output } = outcome;
  const counts = failed > 0 ? `FAILED  ${passed} passed, ${failed} failed` : `ok  ${passed} passed`;
  console.log(`${seconds.padStart(8)}  ${counts}${note === undefined ? "" : `  (${note})`}`);
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
  return outcome;
}
