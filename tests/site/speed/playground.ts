import type { Page } from "playwright";
import { failed, passed, type GateCheck } from "../../gates/report.ts";
import { train } from "../playground/train.ts";
import { awaitStatus, download, setField, withPlayground, type Site } from "../playground/visit.ts";

/** What the page does while it trains is drawn; how many times slower than Node it may be. */
const MOST_SLOWDOWN = 2;
/** Milliseconds of the main thread's time between two frames. */
const MOST_WORK = 8;
/** Steps of a short and a long run: what they cost beside the steps cancels out. */
const [FEW, MANY] = [20_000, 220_000];

/** N = 100, d = 10, trained in the browser and by the command line; the page's work meanwhile. */
export function judgePlaygroundSpeed(site: Site): Promise<GateCheck[]> {
  return withPlayground(
    site,
    async (page) => {
      const short = await timeRuns(page, FEW);
      const long = await timeRuns(page, MANY);
      const perStep = (of: "here" | "there") => ((long[of] - short[of]) / (MANY - FEW)) * 1000;
      const [here, there] = [perStep("here"), perStep("there")];
      const said = `${here.toFixed(1)} µs a step in the browser, ${there.toFixed(1)} by Node`;
      const speed = `${(there / here).toFixed(2)} of Node's speed: ${said}`;
      const work = long.work;
      const drawn = `${work.toFixed(1)} ms of the main thread's time a frame, ${long.frames} frames`;
      return [
        here > 0 && here < MOST_SLOWDOWN * there
          ? passed("playground: speed", speed)
          : failed("playground: speed", speed, { expected: `1/${MOST_SLOWDOWN} of Node's` }),
        work > 0 && work < MOST_WORK
          ? passed("playground: main thread", drawn)
          : failed("playground: main thread", drawn, { expected: `less than ${MOST_WORK} ms` }),
      ];
    },
    { query: "?n=100&d=10" },
  );
}

/** Milliseconds that a run takes in the page and by Node; of the page, frames and its work for one. */
async function timeRuns(page: Page, steps: number) {
  await setField(page, "steps", String(steps));
  await awaitStatus(page, /^Ready/);
  const caseFile = await download(page, "a.case-file");
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await protocol.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")!.value * 1000;
  };
  const before = await busy();
  const { here, frames } = await page.evaluate(trainAndCount);
  const work = ((await busy()) - before) / frames;
  await protocol.detach();
  const start = performance.now();
  train(caseFile);
  return { here, frames, work, there: performance.now() - start };
}

/** In the page: starts the run and waits for its end. */
function trainAndCount(): Promise<{ here: number; frames: number }> {
  const status = document.querySelector("constellation-playground [role=status]")!;
  document.querySelector<HTMLButtonElement>("constellation-playground [name=start]")!.click();
  const start = performance.now();
  let frames = 0;
  return new Promise((resolve, reject) => {
    const look = () => {
      frames++;
      const said = status.textContent;
      if (said.startsWith("Done")) resolve({ here: performance.now() - start, frames });
      else if (said.includes("broke off")) reject(new Error(said));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
