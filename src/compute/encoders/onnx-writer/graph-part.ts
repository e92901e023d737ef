import type { Graph } from "./graph.ts";

/** ONNX's number of the type float32, for Cast. */
export const FLOAT = 1;

/** Adds nodes whose names begin with that of the part they belong to. */
export function graphPart(graph: Graph, name: string) {
  const node = (step: string, op: string, inputs: string[], attributes = {}) =>
    graph.node(`${name}.${step}`, op, inputs, attributes);
  return {
    node,
    number: (step: string, value: number) => graph.scalar(`${name}.${step}`, value),
    integers: (step: string, values: number[]) => graph.integers(`${name}.${step}`, values),
    matrix: (step: string, rows: number, columns: number, of: (i: number, j: number) => number) => {
      const values = Float32Array.from({ length: rows * columns }, (_, at) =>
        of(Math.floor(at / columns), at % columns),
      );
      return graph.tensor(`${name}.${step}`, [rows, columns], values);
    },
    /** left X right^T, the two being the same constant, X one matrix per image and channel. */
    onBothSides: (step: string, left: string, x: string) => {
      const right = node(`${step}.transposed`, "Transpose", [left], { perm: [1, 0] });
      return node(step, "MatMul", [node(`${step}.rows`, "MatMul", [left, x]), right]);
    },
  };
}
