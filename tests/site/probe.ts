/** What a page shows on a screen of one size. */
export interface Probe {
  /** Pixels by which the page is wider than the screen. */
  sideways: number;
  /** Elements that stick out of the screen, when the page is wider. */
  wide: string[];
  /** Boxes that scroll sideways and take no focus or have no name; a menu's links take it for it. */
  mute: string[];
}

/** Looks at the page as it lies. Runs inside the browser, so it may use nothing from outside itself. */
export function takeProbe(): Probe {
  const name = (element: Element) => {
    const id = element.id ? `#${element.id}` : "";
    const classes = (element.getAttribute("class") ?? "").split(/\s+/).filter(Boolean).join(".");
    return `${element.localName}${id}${classes ? `.${classes}` : ""}`;
  };
  const width = document.documentElement.clientWidth;
  const sideways = document.documentElement.scrollWidth - width;
  const all = [...document.body.querySelectorAll<HTMLElement>("*")];
  const scrolls = (element: HTMLElement) =>
    element.scrollWidth > element.clientWidth + 1 &&
    ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
  const label = (element: Element) =>
    element.getAttribute("aria-label") ??
    document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.textContent;
  return {
    sideways,
    wide: (sideways > 0 ? all : [])
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map(name),
    mute: all
      .filter((element) => element.clientWidth > 0 && scrolls(element) && !element.closest("nav"))
      .filter((element) => element.tabIndex < 0 || !label(element))
      .map(name),
  };
}

/**
 * The text of the page, block by block, without what only a script can use: forms, buttons and what
 * they report. Runs inside the browser.
 */
export function readWords(): string[] {
  const blocks = "h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, caption, pre, blockquote";
  const exempt = "form, button, output, noscript, [role=status], [role=tooltip], [data-live]";
  for (const details of document.querySelectorAll<HTMLDetailsElement>("main details"))
    details.open = true;
  return [...document.querySelectorAll<HTMLElement>(`main :is(${blocks})`)]
    .filter((block) => !block.closest(exempt) && block.offsetParent !== null)
    .map((block) => block.innerText.replaceAll(/\s+/g, " ").trim())
    .filter((text) => text !== "");
}

/** Layout shifts of a page. */
export interface Shifts {
  /** Of all of them, as browsers add them up. */
  total: number;
  /** What moved in a figure. */
  figures: string[];
}

/** Starts to add up layout shifts. Runs inside the browser before the page does. */
export function watchShifts(): void {
  interface Shift extends PerformanceEntry {
    value: number;
    sources: { node: Node | null }[];
  }
  const shifts: Shifts = { total: 0, figures: [] };
  (globalThis as unknown as { shifts: Shifts }).shifts = shifts;
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      shifts.total += value;
      for (const { node } of sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        const figure = element?.closest("figure, .figure, svg, canvas, img");
        if (element && figure) shifts.figures.push(`${element.localName} in #${figure.id}`);
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** The layout shifts so far. Runs inside the browser. */
export const readShifts = (): Shifts => (globalThis as unknown as { shifts: Shifts }).shifts;
