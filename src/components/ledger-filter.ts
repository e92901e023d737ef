/** Hides the rows of the ledger that a reader did not ask for, and keeps the question in the URL. */
class LedgerFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form")!;
    const groups = [...document.querySelectorAll<HTMLElement>("tbody[data-section]")];
    const fields = [...form.elements].filter((field) => "name" in field && field.name !== "");
    const asked = () => Object.fromEntries(new FormData(form) as Iterable<[string, string]>);

    const apply = () => {
      const question = asked();
      let shown = 0;
      let all = 0;
      for (const group of groups) {
        const rows = [...group.querySelectorAll<HTMLTableRowElement>("tr[id]")];
        const matching = rows.filter((row) => matches(row, group, question));
        for (const row of rows) row.hidden = !matching.includes(row);
        group.hidden = matching.length === 0;
        shown += matching.length;
        all += rows.length;
      }
      form.querySelector("output")!.textContent = `${shown} of ${all} rows`;
    };
    const remember = () => {
      const kept = Object.entries(asked()).filter(([, value]) => value !== "");
      const query = new URLSearchParams(kept).toString();
      history.replaceState(null, "", (query && `?${query}`) || location.pathname);
    };

    const query = new URLSearchParams(location.search);
    for (const field of fields as (HTMLInputElement | HTMLSelectElement)[])
      field.value = query.get(field.name) ?? "";
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
    });
    form.addEventListener("input", () => {
      apply();
      remember();
    });
    form.addEventListener("reset", () => {
      // The fields are emptied after this event.
      setTimeout(() => {
        apply();
        remember();
      });
    });
    apply();
  }
}

function matches(row: HTMLElement, group: HTMLElement, question: Record<string, string>): boolean {
  const { verdict, section, artefact, words } = question;
  const is = (asked: string | undefined, value: string | undefined) => !asked || asked === value;
  return (
    is(verdict, row.querySelector<HTMLElement>("[data-verdict]")?.dataset["verdict"]) &&
    is(section, group.dataset["section"]) &&
    is(artefact, row.dataset["artefact"]) &&
    (words ?? "")
      .toLowerCase()
      .split(/\s+/)
      .every((word) => row.textContent.toLowerCase().includes(word))
  );
}

customElements.define("ledger-filter", LedgerFilter);
