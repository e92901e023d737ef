import type { TrainingCase } from "../../compute/schemas/case.ts";
import type { Stage } from "./stage.ts";

/** Turns the sphere: by dragging it, or with two sliders, which also take the keyboard. */
export class StageControls {
  readonly #controls: HTMLElement;
  readonly #upright: HTMLButtonElement;
  readonly #svg: SVGSVGElement;

  constructor(figure: HTMLElement, stage: Stage) {
    this.#controls = figure.querySelector(".turn-controls")!;
    this.#svg = figure.querySelector("svg")!;
    this.#upright = this.#controls.querySelector("button")!;
    const slider = (name: string) =>
      this.#controls.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    const [turn, tilt] = [slider("turn"), slider("tilt")];
    const look = () => {
      stage.look({ turn: turn.valueAsNumber, tilt: tilt.valueAsNumber });
    };
    look();
    let pending = 0;
    const soon = () => {
      cancelAnimationFrame(pending);
      pending = requestAnimationFrame(look);
    };
    this.#controls.addEventListener("input", soon);
    this.#upright.addEventListener("click", () => {
      stage.upright();
    });
    this.#svg.addEventListener("pointerdown", (event) => {
      this.#svg.setPointerCapture(event.pointerId);
    });
    this.#svg.addEventListener("pointermove", (event) => {
      if (this.#controls.hidden || !this.#svg.hasPointerCapture(event.pointerId)) return;
      const degrees = 180 / this.#svg.clientWidth;
      const turned = turn.valueAsNumber - event.movementX * degrees;
      turn.value = String(((turned + 540) % 360) - 180);
      tilt.value = String(tilt.valueAsNumber + event.movementY * degrees);
      soon();
    });
  }

  /** A circle cannot be turned, and more than two modalities have no one gap. */
  arrange({ dim, modalities }: TrainingCase): void {
    this.#controls.hidden = dim !== 3;
    this.#upright.hidden = modalities !== 2;
  }
}
