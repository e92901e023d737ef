import { FIELDS, type Faults, type Field, type RawSettings } from "../../playground/settings.ts";

type Control = HTMLInputElement | HTMLSelectElement;

/** The form's fields, by the names of the settings; each has an element `FIELD-fault` for its fault. */
export class Fields {
  readonly #controls: Map<Field, Control>;
  readonly #root: HTMLElement;

  constructor(form: HTMLFormElement) {
    this.#root = form;
    this.#controls = new Map(
      FIELDS.map((field) => [field, form.querySelector<Control>(`[name="${field}"]`)!]),
    );
  }

  read(): RawSettings {
    const entries = [...this.#controls].map(([field, control]) => [field, control.value]);
    return Object.fromEntries(entries) as RawSettings;
  }

  write(raw: RawSettings): void {
    for (const [field, control] of this.#controls) control.value = raw[field];
    this.arrange();
  }

  /** Shows what is wrong beside each field, and nothing beside the others. */
  report(faults: Faults): void {
    for (const [field, control] of this.#controls) {
      const fault = faults[field] ?? "";
      control.setAttribute("aria-invalid", String(fault !== ""));
      this.#root.querySelector(`#${field}-fault`)!.textContent = fault;
    }
  }

  /** Shows the adapter's field only where there is an adapter. */
  arrange(): void {
    const adapter = this.#controls.get("lock")!.value === "adapter";
    this.#controls.get("x")!.closest<HTMLElement>(".field")!.hidden = !adapter;
  }

  /** To the first field with a fault. */
  focusFault(faults: Faults): void {
    const field = FIELDS.find((name) => faults[name]);
    if (field) this.#controls.get(field)!.focus();
  }
}
