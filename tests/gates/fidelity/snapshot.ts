/** A number as a reader of the page finds it: a `<data>`, or a cell in a column of a series. */
export interface ShownNumber {
  /** `data-metric`; empty when the attribute is missing. */
  id: string;
  /** Null for a cell, which shows nothing but the rounded number. */
  value: string | null;
  format: string;
  text: string;
  /** In something marked `hidden`: there, but shown to nobody. */
  hidden: boolean;
}

/** What the gate reads off one page. */
export interface Snapshot {
  numbers: ShownNumber[];
  /** Decimals that stand in prose outside anything exempt, each with the text around it. */
  strays: string[];
  /** Drawings with numbers in them whose figure has no data table on the page. */
  untabled: {
    name: string;
    /** Where the figure says its table is, if on another page. */ link: string | null;
  }[];
  /** Ids of elements that are or hold a table. */
  tables: string[];
  /** The source of formulas KaTeX could not set. */
  brokenFormulas: string[];
  /** Every address the page names, resolved. */
  links: string[];
  /** Every element id, and every old-style anchor name. */
  anchors: string[];
}

/**
 * Reads a page. Runs inside the browser, so it may use nothing from outside itself.
 * `scripted`: with scripts on, what `<noscript>` holds is text that nobody sees.
 */
export function takeSnapshot(scripted: boolean): Snapshot {
  const exempt = "data, [data-setting], [data-ref], code, pre, .katex, svg, script, style, time";
  const unread = scripted ? `${exempt}, noscript` : exempt;
  // 0.5, .5, 1e-8; but not the end of a sentence, nor a letter inside a word.
  const decimal = /\d\.\d|(?<![\w.])\.\d|(?<!\w)\d+e[+\-\u2212]?\d+(?!\w)/i;

  // `<col data-series data-format>` speaks for the cells beneath it; a cell may have another format.
  const cells = [...document.querySelectorAll("table")].flatMap((table) => {
    const columns = [...table.querySelectorAll<HTMLElement>(":scope > colgroup > col")];
    const rows = [...table.querySelectorAll<HTMLTableRowElement>(":scope > tbody > tr")];
    return rows.flatMap((row, index) =>
      [...row.cells].flatMap((cell, at) => {
        const { series, format } = columns[at]?.dataset ?? {};
        if (series === undefined) return [];
        return [
          { cell, id: `series:${series}/${index}`, format: cell.dataset["format"] ?? format },
        ];
      }),
    );
  });
  const inSeries = new Set<Element>(cells.map(({ cell }) => cell));

  const strays: string[] = [];
  const keep = (text: string) => {
    const at = text.search(decimal);
    if (at >= 0) strays.push(text.slice(Math.max(0, at - 30), at + 30).replaceAll(/\s+/g, " "));
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.parentElement?.closest(unread)) continue;
    if (!inSeries.has(node.parentElement!)) keep(node.nodeValue ?? "");
  }
  for (const element of document.body.querySelectorAll("[aria-label], [alt], [title]"))
    if (!element.closest(unread))
      for (const name of ["aria-label", "alt", "title"]) keep(element.getAttribute(name) ?? "");

  // A drawing hidden from screen readers only decorates; the others keep their numbers in a table.
  const holdsTable = (element: Element | null) =>
    element !== null && (element.matches("table") || element.querySelector("table") !== null);
  const untabled = [...document.querySelectorAll("svg")].flatMap((svg) => {
    if (!/\d/.test(svg.textContent) || svg.closest("[aria-hidden=true], .katex")) return [];
    const id = (svg.closest("[aria-details]") ?? svg).getAttribute("aria-details");
    const details = id === null ? svg.closest("figure") : document.getElementById(id);
    if (holdsTable(details)) return [];
    const name = svg.closest("[id]")?.id ?? svg.textContent.slice(0, 40);
    return [{ name, link: details instanceof HTMLAnchorElement ? details.href : null }];
  });

  const addresses = [...document.querySelectorAll("[href], [src]")].flatMap((element) => {
    const raw = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
    return URL.canParse(raw, document.baseURI) ? [new URL(raw, document.baseURI).href] : [raw];
  });
  const named = [...document.querySelectorAll("a[name]")].map((a) => a.getAttribute("name")!);

  const numbers = [...document.querySelectorAll("data")].map((element) => ({
    id: element.getAttribute("data-metric") ?? "",
    value: element.getAttribute("value") ?? "",
    format: element.getAttribute("data-format") ?? "",
    text: element.textContent.trim(),
    hidden: element.closest("[hidden]") !== null,
  }));
  const ofSeries = cells.map(({ cell, id, format = "" }) => ({
    id,
    value: null,
    format,
    text: cell.textContent.trim(),
    hidden: cell.closest("[hidden]") !== null,
  }));

  return {
    numbers: [...numbers, ...ofSeries],
    strays,
    untabled,
    tables: [...document.querySelectorAll("[id]")].filter(holdsTable).map(({ id }) => id),
    brokenFormulas: [...document.querySelectorAll(".katex-error")].map((e) => e.textContent.trim()),
    links: [...new Set(addresses)],
    anchors: [...[...document.querySelectorAll("[id]")].map(({ id }) => id), ...named],
  };
}
