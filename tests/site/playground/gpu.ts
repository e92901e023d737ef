import { chromium, type Page } from "playwright";
import { failed, passed, type GateCheck } from "../../gates/report.ts";
import { awaitStatus, download, setField, withPlayground, type Site } from "./visit.ts";

/** WebGPU on the processor, in browsers built with SwiftShader. */
const SOFTWARE_GPU = [
  "--headless",
  "--no-sandbox",
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan",
];
const SHORT = "?n=20&d=3&steps=50";
/** Of the loss after 50 steps, as a share of it. */
const CLOSE = 1e-4;

const engineIn = (page: Page) => page.locator("#field-engine").inputValue();
const ignoredIn = (page: Page) => page.locator("constellation-playground .ignored").innerText();

/** Where there is no WebGPU, none is offered, and an address that asks for it is told. */
export function withoutGpu(site: Site): Promise<GateCheck> {
  const id = "no WebGPU: not offered, and an address that asks for it is told";
  return withPlayground(
    site,
    async (page) => {
      await awaitStatus(page, /^Ready/);
      const offered = await page.locator("#field-engine").isVisible();
      const said = await ignoredIn(page);
      await page.locator("[name=start]").click();
      const done = await awaitStatus(page, /^Done|broke off/);
      return !offered && /no WebGPU/.test(said) && /^Done: 50 steps\./.test(done)
        ? passed(id, said)
        : failed(id, said, { actual: JSON.stringify({ offered, done }) });
    },
    // A worker's own names cannot be reached, so the browser is one started without a GPU.
    { query: `${SHORT}&engine=webgpu` },
  );
}

/** In a browser with WebGPU in software; one line that says so where this machine's has none. */
export async function gpuChecks(executablePath: string, root: string): Promise<GateCheck[]> {
  const browser = await chromium.launch({ executablePath, args: SOFTWARE_GPU });
  const site = { browser, root };
  try {
    const offered = await withPlayground(site, async (page) => {
      await awaitStatus(page, /^Ready/);
      return page.locator("#field-engine").isVisible();
    });
    if (!offered)
      return [passed("WebGPU in the playground", "not run: this browser offers no adapter")];
    return [await agreement(site), await choice(site), await failure(site)];
  } finally {
    await browser.close();
  }
}

/** The loss that a run ends with, of the file that the page offers. */
async function finalLoss(page: Page): Promise<number> {
  await page.locator("[name=start]").click();
  await awaitStatus(page, /^Done/);
  const outcome = JSON.parse(await download(page, ".outcome-file a")) as {
    final: { loss: number };
  };
  return outcome.final.loss;
}

function agreement(site: Site): Promise<GateCheck> {
  const id = `WebGPU ends within ${CLOSE} of WebAssembly's loss`;
  return withPlayground(
    site,
    async (page) => {
      await awaitStatus(page, /^Ready/);
      const here = await finalLoss(page);
      const said = await awaitStatus(page, /^Done/);
      await setField(page, "engine", "wasm");
      await awaitStatus(page, /^Ready/);
      const there = await finalLoss(page);
      const apart = Math.abs(here / there - 1);
      return apart < CLOSE && said.includes("on WebGPU")
        ? passed(id, `${apart.toExponential(1)} apart`)
        : failed(id, said, { expected: String(there), actual: String(here) });
    },
    { query: `${SHORT}&engine=webgpu` },
  );
}

/** The choice is in the address; a preset's digits are marked for WebAssembly only. */
function choice(site: Site): Promise<GateCheck> {
  const id = "WebGPU makes no claim on the committed digits";
  return withPlayground(site, async (page) => {
    await awaitStatus(page, /^Ready: /);
    await setField(page, "engine", "webgpu");
    await awaitStatus(page, /^Ready: /);
    const address = new URL(page.url()).searchParams.get("engine");
    await page.locator("[name=step]").click();
    await page.locator("[name=start]").click();
    const said = await awaitStatus(page, /^Done|broke off/);
    const marks = await page.locator('#run-state [data-same]:not([data-same=""])').count();
    return address === "webgpu" && marks === 0 && /are WebAssembly’s/.test(said)
      ? passed(id, said)
      : failed(id, said, { actual: JSON.stringify({ address, marks }) });
  });
}

/** Kernels that do not come give the run back to WebAssembly, with a word. */
function failure(site: Site): Promise<GateCheck> {
  const id = "WebGPU that fails leaves the run to WebAssembly";
  return withPlayground(
    site,
    async (page) => {
      await page.waitForFunction(() =>
        /WebGPU failed/.test(document.querySelector(".ignored")!.textContent),
      );
      const said = await ignoredIn(page);
      const engine = await engineIn(page);
      await page.locator("[name=start]").click();
      const done = await awaitStatus(page, /^Done|broke off/);
      return engine === "wasm" && /^Done: 50 steps\./.test(done)
        ? passed(id, said)
        : failed(id, said, { actual: JSON.stringify({ engine, done }) });
    },
    {
      query: `${SHORT}&engine=webgpu`,
      prepare: (page) => page.route("**/gpu-session-*.js", (route) => route.abort()),
    },
  );
}
