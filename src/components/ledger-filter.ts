import {
  FIELDS,
  formatQuery,
  matches,
  nextSort,
  parseQuery,
  sorted,
  type LedgerQuery,
  type RowFacts,
  type SortColumn,
} from "./ledger-query.ts";

/** A row of the table, and the group it belongs to in the ledger's own order. */
interface Row extends RowFacts {
  element: HTMLTableRowElement;
  group: HTMLElement;
}

/** Shows the rows that a reader asks for, in the order asked for; the question is the address. */
class LedgerFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form")!;
    const groups = [...document.querySelectorAll<HTMLElement>("tbody[data-kind]")];
    const rows = groups.flatMap((group) =>
      [...group.querySelectorAll<HTMLTableRowElement>("tr[id]")].map((tr) => factsOf(tr, group)),
    );
    const heads = [...document.querySelectorAll<HTMLElement>("th[data-sort]")];
    let query = parseQuery("");
    let typing = false;

    const show = () => {
      const wanted = new Set(rows.filter((row) => matches(row, query)));
      for (const row of rows) row.element.hidden = !wanted.has(row);
      place(rows, groups, query);
      for (const group of groups)
        group.hidden = ![...group.querySelectorAll("tr[id]")].some(
          (tr) => !(tr as HTMLElement).hidden,
        );
      for (const head of heads) head.ariaSort = direction(query, head.dataset["sort"]!);
      const count = `${wanted.size} of ${rows.length} rows`;
      form.querySelector("output")!.textContent =
        wanted.size > 0 ? count : `${count}: nothing is all of that; “Show all” begins again`;
    };
    /** Takes the question of the address, as far as the fields can ask it. */
    const take = () => {
      query = parseQuery(location.search);
      for (const name of FIELDS) {
        const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
        field.value = query[name];
        // A select has no such option: the address asks for something unknown.
        query = { ...query, [name]: field.value };
      }
      typing = false;
      show();
    };
    /** Each question can be gone back to; words are one question however long they are typed. */
    const ask = (next: LedgerQuery, words = false) => {
      query = next;
      show();
      const how = words && typing ? "replaceState" : "pushState";
      history[how](null, "", formatQuery(query) || location.pathname);
      typing = words;
    };

    for (const head of heads) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => {
        ask({ ...query, sort: nextSort(query.sort, head.dataset["sort"] as SortColumn) });
      });
      head.append(button);
    }
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
    });
    form.addEventListener("input", ({ target }) => {
      const asked = Object.fromEntries(new FormData(form) as Iterable<[string, string]>);
      ask({ ...query, ...asked }, (target as HTMLInputElement).name === "words");
    });
    form.addEventListener("reset", () => {
      ask(parseQuery(""));
    });
    window.addEventListener("popstate", take);
    take();
  }
}

function factsOf(element: HTMLTableRowElement, group: HTMLElement): Row {
  const number = (column: string) => {
    const shown = element.querySelector<HTMLDataElement>(`td[data-column="${column}"] data`);
    return shown ? Number(shown.value) : null;
  };
  return {
    ...{ element, group, kind: group.dataset["kind"]! },
    id: element.querySelector(".claim-id")!.textContent.trim(),
    verdict: element.querySelector<HTMLElement>("[data-verdict]")!.dataset["verdict"]!,
    artefact: element.dataset["artefact"]!,
    tier: element.dataset["tier"] ?? "paper",
    text: element.textContent,
    printed: number("printed"),
    ours: number("ours"),
  };
}

/** Rows under their headings, or, sorted, all under none. */
function place(rows: readonly Row[], groups: readonly HTMLElement[], { sort }: LedgerQuery): void {
  const flat = sort !== "";
  for (const group of groups) group.classList.toggle("flat", flat);
  for (const row of sorted(rows, sort)) (flat ? groups[0]! : row.group).append(row.element);
}

function direction({ sort }: LedgerQuery, column: string): string {
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : "none";
}

customElements.define("ledger-filter", LedgerFilter);
