import type { Page } from "playwright";
import { failed, passed, type GateCheck } from "../../gates/report.ts";
import { withPlayground, type Site } from "./visit.ts";

interface Shown {
  live: boolean;
  recorded: boolean;
  drawings: number;
}

const shown = async (page: Page): Promise<Shown> => ({
  live: await page.locator("constellation-playground .live").isVisible(),
  recorded: await page.locator("constellation-playground .recorded h2").isVisible(),
  drawings: await page.locator("constellation-playground .recorded svg").count(),
});

const onlyRecorded = ({ live, recorded, drawings }: Shown) => !live && recorded && drawings >= 4;

/** Without scripts a recorded run is there, and no button that does nothing. */
export function withoutScripts(site: Site): Promise<GateCheck> {
  const id = "a recorded run without scripts";
  return withPlayground(
    site,
    async (page) => {
      const found = await shown(page);
      return onlyRecorded(found) ? passed(id, "shown") : failed(id, JSON.stringify(found));
    },
    { javaScriptEnabled: false },
  );
}

/** Where the kernel cannot be had or cannot run, the page says why and shows the recorded run. */
export async function withoutKernel(site: Site): Promise<GateCheck[]> {
  const kernel = "**/data/kernel.wasm";
  const cases: { id: string; says: RegExp; prepare: (page: Page) => Promise<unknown> }[] = [
    {
      id: "a kernel that this browser cannot run",
      says: /no SIMD/,
      prepare: (page) =>
        page.route(kernel, (route) => route.fulfill({ body: Buffer.from("\0asm\x02\0\0\0") })),
    },
    {
      id: "a kernel that is not there",
      says: /could not be fetched \(404\)/,
      prepare: (page) => page.route(kernel, (route) => route.fulfill({ status: 404 })),
    },
    {
      id: "a worker that does not start",
      says: /could not be started/,
      prepare: (page) => page.route("**/worker-*.js", (route) => route.abort()),
    },
  ];
  const checks: GateCheck[] = [];
  for (const { id, says, prepare } of cases)
    checks.push(
      await withPlayground(
        site,
        async (page) => {
          const alert = page.locator("constellation-playground .unable");
          await alert.waitFor({ state: "visible", timeout: 10_000 }).catch(() => undefined);
          const text = await alert.innerText();
          const found = await shown(page);
          return says.test(text) && onlyRecorded(found)
            ? passed(id, text)
            : failed(id, text, { actual: JSON.stringify(found) });
        },
        { prepare },
      ),
    );
  return checks;
}
