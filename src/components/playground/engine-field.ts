import { readEngine, type EngineChoice } from "../../playground/engine-choice.ts";

/** The choice between WebAssembly and WebGPU, on show only where there is one. */
export class EngineField {
  readonly #select: HTMLSelectElement;

  constructor(form: HTMLFormElement) {
    this.#select = form.querySelector<HTMLSelectElement>("[name=engine]")!;
    // A browser that was here before may have kept its reader's choice.
    this.#select.value = "wasm";
  }

  get engine(): EngineChoice {
    return this.#select.value as EngineChoice;
  }

  /** Chooses what an address says, as far as possible; what of it was passed over, as sentences. */
  read(query: string, gpu: boolean): string[] {
    this.#select.closest<HTMLElement>(".field")!.hidden = !gpu;
    const { engine, ignored } = readEngine(query);
    this.#select.value = gpu ? engine : "wasm";
    if (engine === "wasm" || gpu) return ignored;
    return ["WebAssembly trains here: the browser offers no WebGPU, which the address asks for."];
  }

  fallBack(): void {
    this.#select.value = "wasm";
  }
}
