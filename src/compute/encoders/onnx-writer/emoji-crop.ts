import type { Graph } from "./graph.ts";
import { FLOAT, graphPart } from "./graph-part.ts";

/** Side of an image that goes in, and of the picture that comes out, in pixels. */
export const IMAGE_SIDE = 64;
export const PICTURE_SIDE = 32;
/** A channel below this is ink, of 0 to 255; room around it; the least side that a dot gets. */
const INK = 245;
const ROOM = 1.06;
const LEAST_SIDE = 24;

/** The square about the ink, bilinear, white outside: [batch, 3, 32, 32], white 0 and black -1. */
export function croppedToInk(graph: Graph, pixels: string): string {
  const { node, number, integers, matrix } = graphPart(graph, "crop");
  const lighter = node("lighter", "Sub", [pixels, number("one", 1)]);
  const darkness = node("darkness", "Mul", [lighter, number("half", 0.5)]);
  const darkest = node("darkest", "ReduceMin", [darkness], { axes: [1], keepdims: 0 });
  const limit = number("limit", (INK - 0.5) / 255 - 1);
  const ink = node("ink", "Cast", [node("is_ink", "Less", [darkest, limit])], { to: FLOAT });
  const fine = 2 * PICTURE_SIDE;
  const steps = matrix("steps", 1, fine, (_, j) => (2 * j + 1) / fine - 1);
  const places = graph.tensor(
    "crop.places",
    [1, 1, IMAGE_SIDE],
    Float32Array.from({ length: IMAGE_SIDE }, (_, i) => i),
  );
  const two = number("two", 2);
  const ends = (axis: "x" | "y") => {
    const hit = node(`${axis}.hit`, "ReduceMax", [ink], {
      axes: [axis === "x" ? 1 : 2],
      keepdims: 0,
    });
    const end = (name: string, last: number) => {
      const place = node(`${axis}.${name}.place`, "ArgMax", [hit], {
        axis: 1,
        keepdims: 1,
        select_last_index: last,
      });
      return node(`${axis}.${name}`, "Cast", [place], { to: FLOAT });
    };
    const first = end("first", 0);
    const beyond = node(`${axis}.beyond`, "Add", [end("last", 1), "crop.one"]);
    const sum = node(`${axis}.sum`, "Add", [first, beyond]);
    return {
      centre: node(`${axis}.centre`, "Div", [sum, two]),
      length: node(`${axis}.length`, "Sub", [beyond, first]),
    };
  };
  const [x, y] = [ends("x"), ends("y")];
  const longest = node("longest", "Max", [x.length, y.length, number("least", LEAST_SIDE)]);
  const halfSide = node("half_side", "Mul", [longest, number("room", ROOM / 2)]);
  /** How much of every pixel of a line is in every pixel of the picture: [batch, 32, 64]. */
  const shares = (axis: "x" | "y", centre: string) => {
    const away = node(`${axis}.away`, "Mul", [halfSide, steps]);
    const middle = node(`${axis}.middle`, "Sub", [centre, "crop.half"]);
    const at = node(`${axis}.at`, "Add", [away, middle]);
    const column = node(`${axis}.column`, "Unsqueeze", [at, integers(`${axis}.column.axis`, [2])]);
    const distance = node(`${axis}.distance`, "Abs", [
      node(`${axis}.difference`, "Sub", [column, places]),
    ]);
    const share = node(`${axis}.share`, "Relu", [
      node(`${axis}.near`, "Sub", ["crop.one", distance]),
    ]);
    const pairs = node(`${axis}.pairs`, "Reshape", [
      share,
      integers(`${axis}.pairs.sides`, [-1, PICTURE_SIDE, 2, IMAGE_SIDE]),
    ]);
    const mean = node(`${axis}.mean`, "ReduceMean", [pairs], { axes: [2], keepdims: 0 });
    return node(`${axis}.shares`, "Unsqueeze", [mean, integers(`${axis}.shares.axis`, [1])]);
  };
  const rows = node("rows", "MatMul", [shares("y", y.centre), darkness]);
  const columns = node("columns", "Transpose", [shares("x", x.centre)], { perm: [0, 1, 3, 2] });
  return node("picture", "MatMul", [rows, columns]);
}
