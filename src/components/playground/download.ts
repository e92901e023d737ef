/** A link to a file that the page made. */
export class Download {
  readonly #link: HTMLAnchorElement;
  #address: string | undefined;

  /** `link` says the file's name, and is hidden while there is no such file. */
  constructor(link: HTMLAnchorElement) {
    this.#link = link;
    link.download = link.textContent;
  }

  get empty(): boolean {
    return this.#address === undefined;
  }

  /** Offers a JSON text in place of the one before. */
  offer(json: string): void {
    this.clear();
    this.#address = URL.createObjectURL(new Blob([json], { type: "application/json" }));
    this.#link.href = this.#address;
    this.#link.hidden = false;
  }

  clear(): void {
    if (this.#address !== undefined) URL.revokeObjectURL(this.#address);
    this.#address = undefined;
    this.#link.removeAttribute("href");
    this.#link.hidden = true;
  }
}
