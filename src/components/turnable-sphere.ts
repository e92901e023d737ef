import { sphere } from "./figures/sphere.ts";
import type { Pair } from "./figures/sphere-geometry.ts";

/**
 * Lets a reader turn the sphere by dragging it, or with two sliders, which also take the keyboard.
 * Nothing moves on its own.
 */
class TurnableSphere extends HTMLElement {
  connectedCallback(): void {
    const pairs = JSON.parse(this.querySelector("script")!.textContent) as Pair[];
    const svg = this.querySelector("svg")!;
    const drawing = svg.querySelector("g")!;
    const controls = this.querySelector<HTMLElement>(".turn-controls")!;
    const slider = (name: string) => controls.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    const [turn, tilt] = [slider("turn"), slider("tilt")];
    const draw = () => {
      const view = { turn: turn.valueAsNumber, tilt: tilt.valueAsNumber };
      drawing.innerHTML = sphere(pairs, view);
    };
    let pending = 0;
    const redraw = () => {
      cancelAnimationFrame(pending);
      pending = requestAnimationFrame(draw);
    };

    controls.hidden = false;
    controls.addEventListener("input", redraw);
    controls.querySelector("button")!.addEventListener("click", () => {
      turn.value = turn.defaultValue;
      tilt.value = tilt.defaultValue;
      redraw();
    });
    svg.addEventListener("pointerdown", (event) => {
      svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener("pointermove", (event) => {
      if (!svg.hasPointerCapture(event.pointerId)) return;
      const degrees = 180 / svg.clientWidth;
      const turned = turn.valueAsNumber - event.movementX * degrees;
      turn.value = String(((turned + 540) % 360) - 180);
      tilt.value = String(tilt.valueAsNumber + event.movementY * degrees);
      redraw();
    });
  }
}

customElements.define("turnable-sphere", TurnableSphere);
