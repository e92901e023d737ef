import type { EngineChoice } from "../../playground/engine-choice.ts";
import type { Agreement } from "./state-table.ts";

/** The buttons and the words beside them. */
export class Panel {
  readonly #start: HTMLElement;
  readonly #step: HTMLButtonElement;
  readonly #status: Element;
  readonly #pace: Element;
  readonly #ignored: Element;

  constructor(controls: Element) {
    this.#start = controls.querySelector("[name=start]")!;
    this.#step = controls.querySelector("[name=step]")!;
    this.#status = controls.querySelector("[role=status]")!;
    this.#pace = controls.querySelector(".pace")!;
    this.#ignored = controls.querySelector(".ignored")!;
  }

  /** What the buttons do next. */
  label({ running, finished }: { running: boolean; finished: boolean }): void {
    this.#start.textContent = running ? "Stop" : finished ? "Start again" : "Start";
    this.#step.disabled = finished;
  }

  focusStart(): void {
    this.#start.focus({ preventScroll: true });
  }

  /** To everyone, also those who hear the page: at the start and end of things only. */
  say(text: string): void {
    this.#status.textContent = text;
  }

  /** What in the page's address was passed over. */
  ignored(sentences: readonly string[]): void {
    this.#ignored.textContent = sentences.join(" ");
  }

  /** How far the run has come and how long a step took it in the kernel. */
  pace(step: number, steps: number, milliseconds: number): void {
    const micro = (1000 * milliseconds) / step;
    const each = micro < 1000 ? `${Math.round(micro)} µs` : `${Math.round(micro / 1000)} ms`;
    this.#pace.textContent =
      step === 0 ? "" : `${inWords(step)} of ${inWords(steps)} steps, ${each} each`;
  }
}

/** A number of steps with commas between thousands. */
export const inWords = (steps: number): string => steps.toLocaleString("en");

/** What to say of a finished run; `name` is what it repeats, where it has committed numbers. */
export function doneWords(
  { steps, name, engine }: { steps: number; name: string; engine: EngineChoice },
  { same, of, apart }: Agreement,
): string {
  const done = `Done: ${inWords(steps)} steps${engine === "webgpu" ? " on WebGPU" : ""}.`;
  if (of === 0) return done;
  if (engine === "webgpu")
    return `${done} The committed numbers of ${name} are WebAssembly’s; these are up to ${share(apart)} away.`;
  return same === of
    ? `${done} All ${of} committed numbers of ${name}, to the last digit.`
    : `${done} ${of - same} of ${of} committed numbers differ.`;
}

/** A share in percent, to two digits. */
const share = (part: number) => `${Number((100 * part).toPrecision(2))}%`;
