import { cos, sin } from "../../math/elementary.ts";
import { croppedToInk, PICTURE_SIDE as SIDE } from "./emoji-crop.ts";
import type { Graph } from "./graph.ts";
import { graphPart } from "./graph-part.ts";

/** Cells along a side, and orientations in each. */
const CELLS = 8;
const ORIENTATIONS = 8;
const EDGE_WEIGHT = 0.7;
const COLOUR_WEIGHT = 1.2;
const FLOOR = 0.005;
/** Keeps what has no slope from being divided by 0; it has no strength either. */
const TINY = 1e-30;

/**
 * The fixed features of emoji as part of a network: `pixels` [batch, 3, 64, 64] in [-1, 1] on white
 * to [batch, 704], the name of which is returned. The same as src/compute/emoji/features computes,
 * without loops: crop to the ink, edges by cell and orientation, colours by cell. In float64 and, up
 * to the slopes, in the same order, so that of two channels almost equally steep the same one is taken.
 */
export function emojiFeatures(graph: Graph, pixels: string): string {
  const picture = croppedToInk(graph, pixels);
  const { node, cast } = graphPart(graph, "features");
  const both = [edges(graph, picture), colours(graph, picture)];
  return cast("rounded", node("both", "Concat", both, { axis: 1 }), "float32");
}

/** Strength of edges by cell and orientation, evened out with the cells around: [batch, 512]. */
function edges(graph: Graph, picture: string): string {
  const { node, number, integers, tensor, matrix, onBothSides } = graphPart(graph, "edges");
  const step = matrix("step", SIDE, SIDE, (i, j) => (j === i + 1 ? 1 : j === i - 1 ? -1 : 0));
  const gy = node("gy", "MatMul", [step, picture]);
  const back = node("back", "Transpose", [step], { perm: [1, 0] });
  const gx = node("gx", "MatMul", [picture, back]);
  const square = (name: string, x: string) => node(name, "Mul", [x, x]);
  const steepness = node("steepness", "Add", [square("gx2", gx), square("gy2", gy)]);
  const steepest = node("steepest", "ArgMax", [steepness], { axis: 1, keepdims: 1 });
  const taken = (name: string, x: string) =>
    node(name, "GatherElements", [x, steepest], { axis: 1 });
  const [dx, dy, square2] = [taken("dx", gx), taken("dy", gy), taken("slope2", steepness)];
  const directions = (name: string, of: (angle: number) => number) =>
    tensor(name, [1, ORIENTATIONS, 1, 1], (o) => of((o * Math.PI) / ORIENTATIONS));
  const along = node("along", "Add", [
    node("along.x", "Mul", [dx, directions("cos", cos)]),
    node("along.y", "Mul", [dy, directions("sin", sin)]),
  ]);
  const divisor = node("divisor", "Max", [square2, number("tiny", TINY)]);
  const cosine2 = node("cosine2", "Div", [square("along2", along), divisor]);
  const cosine8 = square("cosine8", square("cosine4", cosine2));
  const strength = node("strength", "Mul", [node("slope", "Sqrt", [square2]), cosine8]);

  const width = SIDE / CELLS;
  const weight = (cell: number, pixel: number) =>
    Math.max(0, 1 - Math.abs(pixel - (width * cell + (width - 1) / 2)) / width);
  const totals = Array.from({ length: CELLS }, (_, cell) =>
    Array.from({ length: SIDE }, (__, pixel) => weight(cell, pixel)).reduce((a, b) => a + b),
  );
  const cells = onBothSides(
    "cells",
    matrix("pool", CELLS, SIDE, (cell, pixel) => weight(cell, pixel) / totals[cell]!),
    strength,
  );
  const energy = node("energy", "ReduceSum", [square("cells2", cells), integers("axis", [1])], {
    keepdims: 1,
  });
  const neighbours = (i: number) => (i === 0 || i === CELLS - 1 ? 2 : 3);
  const around = onBothSides(
    "around",
    matrix("near", CELLS, CELLS, (i, j) => (Math.abs(i - j) <= 1 ? 1 / neighbours(i) : 0)),
    energy,
  );
  const length = node("length", "Sqrt", [node("raised", "Add", [around, number("floor", FLOOR)])]);
  const scaled = node("scaled", "Mul", [cells, number("weight", EDGE_WEIGHT)]);
  return byCell(graph, "edges", node("even", "Div", [scaled, length]), ORIENTATIONS);
}

/** Mean colours by cell: [batch, 192]. */
function colours(graph: Graph, picture: string): string {
  const { node, number, matrix, onBothSides } = graphPart(graph, "colours");
  const width = SIDE / CELLS;
  const means = onBothSides(
    "means",
    matrix("mean", CELLS, SIDE, (i, j) => (Math.floor(j / width) === i ? 1 / width : 0)),
    picture,
  );
  const weighed = node("weighed", "Mul", [means, number("weight", COLOUR_WEIGHT)]);
  return byCell(graph, "colours", weighed, 3);
}

/** [batch, channels, 8, 8] as rows, cell after cell. */
function byCell(graph: Graph, name: string, x: string, channels: number): string {
  const last = graph.node(`${name}.last`, "Transpose", [x], { perm: [0, 2, 3, 1] });
  const sides = graph.integers(`${name}.sides`, [-1, CELLS * CELLS * channels]);
  return graph.node(name, "Reshape", [last, sides]);
}
