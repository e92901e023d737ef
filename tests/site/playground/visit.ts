import type { Browser, BrowserContextOptions, Page } from "playwright";

/** Where the built site is served, and what it is opened with. */
export interface Site {
  browser: Browser;
  /** Origin and base, ending in a slash. */
  root: string;
}

/** Longer than any run here takes on a busy machine. */
const PATIENCE = 120_000;

/** A tab with the playground in it; `query` starts with a question mark. Closed by `use`'s end. */
export async function withPlayground<T>(
  { browser, root }: Site,
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions & {
    query?: string;
    prepare?: (page: Page) => Promise<unknown>;
  } = {},
): Promise<T> {
  const { query = "", prepare, ...rest } = options;
  const context = await browser.newContext({ acceptDownloads: true, ...rest });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await prepare?.(page);
    await page.goto(`${root}playground/${query}`, { waitUntil: "networkidle" });
    return await use(page);
  } finally {
    await context.close();
  }
}

export const statusOf = (page: Page): Promise<string> =>
  page.locator("constellation-playground [role=status]").innerText();

/** What stands over the table of the run's state. */
export const captionOf = (page: Page): Promise<string> =>
  page.locator("#run-state caption").innerText();

/** Waits until the status says something of the kind, and returns it. */
export async function awaitStatus(page: Page, expected: RegExp): Promise<string> {
  await page.waitForFunction(
    ([source]) =>
      new RegExp(source!).test(
        document.querySelector("constellation-playground [role=status]")!.textContent,
      ),
    [expected.source],
    { polling: 200 },
  );
  return statusOf(page);
}

/** Sets a field as a reader would, and leaves it. */
export async function setField(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`#field-${name}`);
  if (await field.evaluate((element) => element.tagName === "SELECT"))
    await field.selectOption(value);
  else {
    await field.fill(value);
    await field.blur();
  }
}

/** All fields by name. */
export const fieldsOf = (page: Page): Promise<Record<string, string>> =>
  page.locator("constellation-playground form").evaluate((form) => {
    const fields = [...form.querySelectorAll<HTMLInputElement>("[id^=field-]")];
    return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  });

/** The file that a link offers, as text. */
export async function download(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator(link).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
