import { graticuleLines, path, project, RADIUS } from "../figures/sphere.ts";
import {
  cameraFor,
  dot,
  parallel,
  type Camera,
  type Vec3,
  type View,
} from "../figures/sphere-geometry.ts";

/** From above the circle: the camera of d = 2. */
const FLAT: Camera = { right: [1, 0, 0], up: [0, 1, 0], towards: [0, 0, 1] };
/** Marks of the modalities, drawn about their place: U a disc, V a diamond, then square, triangle. */
const MARKS = ["h0", "m0 -6l6 6l-6 6l-6 -6z", "m-4 -4h8v8h-8z", "m0 -6l5 9h-10z"];
/** Colours of the modalities; with the marks, no two of twenty look alike. */
const COLOURS = ["u", "v", "third", "fourth", "fifth"];

/** Vectors on the circle or the sphere, the matching ones joined; drawn again as they move. */
export class Stage {
  readonly #globe: Element;
  readonly #marks: Element;
  #camera = FLAT;
  #axis: Vec3 = [0, 0, 1];
  #view: View = { turn: 0, tilt: 0 };
  #points: Vec3[][] = [];
  #d = 0;

  /** `svg` has the groups `still` and `moving`. */
  constructor(svg: SVGSVGElement) {
    this.#globe = svg.querySelector(".still")!;
    this.#marks = svg.querySelector(".moving")!;
  }

  /** Shows the vectors: one row-major n x d matrix per modality, d from 1 to 3. */
  show(vectors: readonly Float32Array[], d: number): void {
    this.#points = vectors.map((M) =>
      Array.from({ length: M.length / d }, (_, i): Vec3 => {
        const at = (k: number) => (k < d ? M[i * d + k]! : 0);
        return [at(0), at(1), at(2)];
      }),
    );
    if (d !== this.#d) {
      this.#d = d;
      this.#axis = [0, 0, 1];
      this.look(this.#view);
    } else this.#draw();
  }

  /** Turns the sphere; a circle stays as it is. */
  look(view: View): void {
    this.#view = view;
    this.#camera = this.#d === 3 ? cameraFor(this.#axis, view) : FLAT;
    const lines = this.#d === 3 ? graticuleLines(this.#axis) : [];
    this.#globe.innerHTML =
      `<circle class="globe" r="${RADIUS}"/>` +
      path(lines, this.#camera, -1, "grid back") +
      path(lines, this.#camera, 1, "grid");
    this.#draw();
  }

  /** Puts the direction in which two modalities differ upright. */
  upright(): void {
    this.#axis = this.#gap() ?? this.#axis;
    this.look(this.#view);
  }

  #draw(): void {
    this.#marks.innerHTML =
      this.#mirror() + this.#chords() + this.#points.map((_, m) => this.#modality(m)).join("");
  }

  /** Marks of one modality, those behind first and fainter. */
  #modality(m: number): string {
    const mark = MARKS[m % MARKS.length]!;
    const colour = COLOURS[m % COLOURS.length]!;
    const side = (back: boolean) => {
      const places = this.#points
        [m]!.filter((p) => dot(p, this.#camera.towards) < 0 === back)
        .map((p) => `M${project(p, this.#camera).join(" ")}${mark}`);
      const kind = `${m % MARKS.length === 0 ? "disc" : "shape"} ${colour}${back ? " back" : ""}`;
      return places.length > 0 ? `<path class="${kind}" d="${places.join("")}"/>` : "";
    };
    return side(true) + side(false);
  }

  /** Lines from each vector to those of the same sample in the modalities after it. */
  #chords(): string {
    const [first = []] = this.#points;
    const lines = first.map((_, i) =>
      this.#points.map((M) => project(M[i]!, this.#camera).join(" ")).join("L"),
    );
    return lines.length > 0 ? `<path class="chord" d="M${lines.join("M")}"/>` : "";
  }

  /** The plane at a right angle to the mean of U - V. */
  #mirror(): string {
    const gap = this.#points.length === 2 ? this.#gap() : null;
    if (!gap) return "";
    if (this.#d < 3) {
      const [x, y] = project([-gap[1], gap[0], 0], this.#camera);
      return `<path class="mirror" d="M${x} ${y}L${-x} ${-y}"/>`;
    }
    const plane = [parallel(gap, 0, 72)];
    return path(plane, this.#camera, -1, "mirror back") + path(plane, this.#camera, 1, "mirror");
  }

  #gap(): Vec3 | null {
    const [U, V] = this.#points;
    if (!U || !V) return null;
    const sum = ([0, 1, 2] as const).map((k) =>
      U.reduce((total, u, i) => total + u[k] - V[i]![k], 0),
    ) as [number, number, number];
    const length = Math.sqrt(dot(sum, sum));
    return length > 0 ? [sum[0] / length, sum[1] / length, sum[2] / length] : null;
  }
}
