import type { Graph } from "./graph.ts";
import { graphPart } from "./graph-part.ts";

/** Side of an image that goes in, and of the picture that comes out, in pixels. */
export const IMAGE_SIDE = 64;
export const PICTURE_SIDE = 32;
/** A channel below this is ink, of 0 to 255; room around it; the least side that a dot gets. */
const INK = 245;
const ROOM = 1.06;
const LEAST_SIDE = 24;
/** Samples along a side: the picture is the mean of 2 x 2. */
const FINE = 2 * PICTURE_SIDE;

/** Where the samples of an axis lie: the pixels before and after each, and the shares of the two. */
interface Samples {
  /** [batch, 1, 64, 64]: 1 where a pixel is the sample's, else 0. */
  pixels: [string, string];
  /** [batch, 64]. */
  shares: [string, string];
}

/**
 * The square about the ink, bilinear, white outside: [batch, 3, 32, 32] in float64, white 0 and black
 * -1. Every product and sum is that of src/compute/emoji/features/picture.ts, in its order: the same bits.
 */
export function croppedToInk(graph: Graph, pixels: string): string {
  const { node, number, cast } = graphPart(graph, "crop");
  const raised = node("raised", "Add", [cast("wide", pixels, "float64"), number("one", 1)]);
  const bytes = node("bytes", "Round", [
    node("unrounded", "Mul", [raised, number("scale", 127.5)]),
  ]);
  const light = node("light", "Div", [bytes, number("white", 255)]);
  const darkness = node("darkness", "Sub", [light, "crop.one"]);
  const { x, y, half } = frameAbout(graph, inkIn(graph, bytes));
  const across = samplesOf(graph, "x", x, half);
  const down = samplesOf(graph, "y", y, half);
  return meanOfFour(graph, bilinear(graph, darkness, across, down));
}

/** 1 where a pixel is ink, else 0: [batch, 64, 64]. */
function inkIn(graph: Graph, bytes: string): string {
  const { node, number, cast } = graphPart(graph, "ink");
  const darkest = node("darkest", "ReduceMin", [bytes], { axes: [1], keepdims: 0 });
  return cast("found", node("dark", "Less", [darkest, number("limit", INK)]), "float64");
}

/** The first place with ink on an axis, and the one beyond the last: [batch, 1]. */
interface Ends {
  first: string;
  beyond: string;
}

/** The box about the ink, without any the whole image, and half the side of the square about it. */
function frameAbout(graph: Graph, ink: string): { x: Ends; y: Ends; half: string } {
  const { node, number, cast } = graphPart(graph, "frame");
  const one = number("one", 1);
  const ends = (axis: string, across: number): Ends => {
    const hit = node(`${axis}.hit`, "ReduceMax", [ink], { axes: [across], keepdims: 0 });
    const end = (name: string, last: number) => {
      const which = { axis: 1, keepdims: 1, select_last_index: last };
      return cast(`${axis}.${name}`, node(`${axis}.${name}.at`, "ArgMax", [hit], which), "float64");
    };
    const first = end("first", 0);
    return { first, beyond: node(`${axis}.beyond`, "Add", [end("last", 1), one]) };
  };
  const [x, y] = [ends("x", 1), ends("y", 2)];
  const length = (axis: string, { first, beyond }: Ends) =>
    node(`${axis}.length`, "Sub", [beyond, first]);
  const lengths = [length("x", x), length("y", y), number("least", LEAST_SIDE)];
  const half = node("half", "Mul", [node("longest", "Max", lengths), number("room", ROOM / 2)]);
  return { x, y, half };
}

/** The samples of an axis, from one end of the square to the other. */
function samplesOf(graph: Graph, axis: string, { first, beyond }: Ends, half: string): Samples {
  const { node, number, integers, tensor, cast } = graphPart(graph, `samples.${axis}`);
  const middle = node("middle", "Div", [node("ends", "Add", [first, beyond]), number("two", 2)]);
  const steps = tensor("steps", [1, FINE], (j) => (2 * j + 1) / FINE - 1);
  const corner = node("corner", "Add", [middle, node("away", "Mul", [half, steps])]);
  const at = node("at", "Sub", [corner, number("centre", 0.5)]);
  const before = node("before", "Floor", [at]);
  const after = node("after", "Add", [before, number("one", 1)]);
  const places = tensor("places", [1, 1, IMAGE_SIDE], (place) => place);
  const [rows, channels] = [integers("rows", [2]), integers("channels", [1])];
  const taken = (name: string, place: string) => {
    const row = node(`${name}.row`, "Unsqueeze", [place, rows]);
    const ones = cast(`${name}.ones`, node(`${name}.found`, "Equal", [row, places]), "float64");
    return node(`${name}.taken`, "Unsqueeze", [ones, channels]);
  };
  return {
    pixels: [taken("before", before), taken("after", after)],
    shares: [node("before.share", "Sub", [after, at]), node("after.share", "Sub", [at, before])],
  };
}

/** Darkness at every sample: [batch, 3, 64, 64]. */
function bilinear(graph: Graph, darkness: string, x: Samples, y: Samples): string {
  const { node, integers } = graphPart(graph, "bilinear");
  const [asColumn, asRow] = [integers("as_column", [1, 3]), integers("as_row", [1, 2])];
  const columns = x.pixels.map((pixels, dx) =>
    node(`x${dx}.pixels`, "Transpose", [pixels], { perm: [0, 1, 3, 2] }),
  );
  const across = x.shares.map((share, dx) => node(`x${dx}.share`, "Unsqueeze", [share, asRow]));
  const terms = y.pixels.flatMap((pixels, dy) => {
    const rows = node(`y${dy}.rows`, "MatMul", [pixels, darkness]);
    const down = node(`y${dy}.share`, "Unsqueeze", [y.shares[dy]!, asColumn]);
    return columns.map((column, dx) => {
      const corner = `y${dy}x${dx}`;
      const taken = node(`${corner}.taken`, "MatMul", [rows, column]);
      const share = node(`${corner}.share`, "Mul", [across[dx]!, down]);
      return node(corner, "Mul", [share, taken]);
    });
  });
  return terms.reduce((sum, term, i) => node(`sum${i}`, "Add", [sum, term]));
}

/** Means of 2 x 2 samples, summed up in float32: [batch, 3, 32, 32] in float64. */
function meanOfFour(graph: Graph, samples: string): string {
  const { node, number, integers, cast } = graphPart(graph, "mean");
  const quarters = node("quarters", "Mul", [samples, number("quarter", 0.25)]);
  const sides = integers("sides", [-1, 3, PICTURE_SIDE, 2, PICTURE_SIDE, 2]);
  const pairs = node("pairs", "Reshape", [quarters, sides]);
  const indices = [integers("first", 0), integers("second", 1)];
  const terms = indices.flatMap((row, i) => {
    const rows = node(`row${i}`, "Gather", [pairs, row], { axis: 3 });
    return indices.map((column, j) =>
      node(`row${i}.column${j}`, "Gather", [rows, column], { axis: 4 }),
    );
  });
  const rounded = (i: number, x: string) =>
    cast(`wide${i}`, cast(`rounded${i}`, x, "float32"), "float64");
  return terms
    .slice(1)
    .reduce(
      (sum, term, i) => rounded(i + 1, node(`sum${i + 1}`, "Add", [sum, term])),
      rounded(0, terms[0]!),
    );
}
