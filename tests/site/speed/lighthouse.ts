import { execFile } from "node:child_process";
import { dirname, delimiter } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import type { FoundBrowser } from "../../../src/compute/browser.ts";
import { CouldNotRun, failed, passed, type GateCheck } from "../../gates/report.ts";

const LIGHTHOUSE = "lighthouse@13";
const PAGES = ["", "ledger/", "theorem-3-4/", "table-3/", "playground/"];
const RUNS = 3;
/** Of 100, in every category; milliseconds until the largest thing of a page is painted. */
const LEAST_SCORE = 95;
const LATEST_PAINT = 1000;

/** One run: scores of 0 to 100 by category, and the largest contentful paint in milliseconds. */
interface Run {
  scores: Record<string, number>;
  paint: number;
}

/** What is read of Lighthouse's report. */
interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<"largest-contentful-paint", { numericValue: number }>;
}

/**
 * Lighthouse for desktops on five pages, medians of three runs. `root` ends in a slash. Throws
 * `CouldNotRun` where it cannot be installed or breaks off.
 */
export async function judgeLighthouse(root: string, browser: FoundBrowser): Promise<GateCheck[]> {
  const checks: GateCheck[] = [];
  for (const path of PAGES) {
    const runs: Run[] = [];
    while (runs.length < RUNS) runs.push(await lighthouse(root + path, browser));
    checks.push(judge(`lighthouse: /${path}`, runs));
  }
  return checks;
}

/** Whether the medians are good enough. */
export function judge(id: string, runs: readonly Run[]): GateCheck {
  const categories = Object.keys(runs[0]!.scores);
  const scores = categories.map((category) => ({
    category,
    score: median(runs.map((run) => run.scores[category]!)),
  }));
  const paint = Math.round(median(runs.map((run) => run.paint)));
  const said = [
    ...scores.map(({ category, score }) => `${category} ${score}`),
    `largest contentful paint ${paint} ms`,
  ].join(", ");
  const good = scores.every(({ score }) => score >= LEAST_SCORE) && paint < LATEST_PAINT;
  return good
    ? passed(id, said)
    : failed(id, "is not good enough", {
        expected: `${LEAST_SCORE} in every category, paint before ${LATEST_PAINT} ms`,
        actual: said,
        advice: `Run it on a quiet machine: npx ${LIGHTHOUSE} --preset=desktop --view`,
      });
}

async function lighthouse(address: string, { executablePath, args }: FoundBrowser): Promise<Run> {
  const options = ["--preset=desktop", "--quiet", "--output=json", "--output-path=stdout"];
  const flags = `--chrome-flags=${args.join(" ")}`;
  const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  try {
    const { stdout } = await promisify(execFile)(
      "npx",
      ["--yes", LIGHTHOUSE, address, ...options, flags],
      {
        env: { ...process.env, PATH: path, CHROME_PATH: executablePath },
        maxBuffer: 2 ** 28,
        timeout: 300_000,
      },
    );
    const { categories, audits } = JSON.parse(stdout) as Report;
    const scores = Object.entries(categories).map(([name, { score }]) => [
      name,
      Math.round(100 * (score ?? Number.NaN)),
    ]);
    return {
      scores: Object.fromEntries(scores) as Run["scores"],
      paint: audits["largest-contentful-paint"].numericValue,
    };
  } catch (error) {
    throw new CouldNotRun(
      `${LIGHTHOUSE} gave no report on ${address}: ${(error as Error).message}`,
      `See what it says: npx ${LIGHTHOUSE} ${address} --preset=desktop`,
    );
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
