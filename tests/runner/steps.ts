import { ensureBrowser } from "../../src/compute/browser.ts";
import { runProgram } from "./child.ts";
import { runGateStep } from "./gate.ts";
import type { Outcome, Step } from "./step.ts";
import { runUnitTests } from "./unit.ts";

const npmRun = (script: string) => () => runProgram("npm", ["run", "--silent", script]);

/** `npm test`, in order. */
export const STEPS: Step[] = [
  { name: "browser", about: "find a browser, or install one", needs: [], run: browser },
  { name: "lint", about: "eslint, prettier", needs: [], run: npmRun("lint") },
  { name: "types", about: "astro check, tsc", needs: [], run: npmRun("types") },
  { name: "unit", about: "vitest", needs: [], run: runUnitTests },
  { name: "build", about: "npm run build", needs: [], run: npmRun("build") },
  {
    name: "fidelity",
    about: "gate 1: the site says what the data say",
    needs: ["browser", "build"],
    run: () => runGateStep("fidelity"),
  },
  {
    name: "playground",
    about: "runs in the browser end with the committed digits",
    needs: ["browser", "build"],
    run: () => runGateStep("playground", "tests/site/playground.ts"),
  },
  {
    name: "site",
    about: "pages are valid, light, accessible, complete without scripts, at any path",
    needs: ["browser", "build"],
    run: () => runGateStep("site", "tests/site/site.ts"),
  },
  {
    name: "reproduction",
    about: "gate 3: the verdicts are what the data give",
    needs: ["build"],
    run: () => runGateStep("reproduction"),
  },
  {
    name: "self-test",
    about: "the gates turn red when they should",
    needs: ["fidelity", "reproduction"],
    run: () => runGateStep("self-test"),
  },
];

function browser(): Promise<Outcome> {
  const said: string[] = [];
  try {
    const { version, executablePath } = ensureBrowser((line) => said.push(line));
    const note = `${version} at ${executablePath}`;
    return Promise.resolve({ passed: 1, failed: 0, note, output: said.join("\n") });
  } catch (error) {
    said.push((error as Error).message);
    return Promise.resolve({ passed: 0, failed: 1, output: said.join("\n") });
  }
}
