/** A file that the page made, behind a link that is there only with the file. */
export class Download {
  readonly #place: HTMLElement;
  readonly #name: string;
  #address: string | undefined;

  /** `place` says the file's name, and is hidden while there is no such file. */
  constructor(place: HTMLElement) {
    this.#place = place;
    this.#name = place.textContent;
  }

  get empty(): boolean {
    return this.#address === undefined;
  }

  /** Offers a JSON text in place of the one before. */
  offer(json: string): void {
    this.clear();
    this.#address = URL.createObjectURL(new Blob([json], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = this.#address;
    link.download = this.#name;
    link.textContent = this.#name;
    this.#place.replaceChildren(link);
    this.#place.hidden = false;
  }

  clear(): void {
    if (this.#address !== undefined) URL.revokeObjectURL(this.#address);
    this.#address = undefined;
    this.#place.replaceChildren();
    this.#place.hidden = true;
  }
}
