import onnxProto from "onnx-proto";
import type { Graph } from "./graph.ts";

/** What `cast` changes numbers to. */
const { FLOAT, DOUBLE } = onnxProto.onnx.TensorProto.DataType;
const TYPES = { float32: FLOAT, float64: DOUBLE };

/** Adds nodes whose names begin with that of the part they belong to; its constants are float64. */
export function graphPart(graph: Graph, name: string) {
  const node = (step: string, op: string, inputs: string[], attributes = {}) =>
    graph.node(`${name}.${step}`, op, inputs, attributes);
  const tensor = (step: string, shape: number[], of: (at: number) => number) => {
    const count = shape.reduce((product, side) => product * side, 1);
    const values = Float64Array.from({ length: count }, (_, at) => of(at));
    return graph.tensor(`${name}.${step}`, shape, values);
  };
  return {
    node,
    tensor,
    cast: (step: string, x: string, to: keyof typeof TYPES) =>
      node(step, "Cast", [x], { to: TYPES[to] }),
    number: (step: string, value: number) => tensor(step, [], () => value),
    integers: (step: string, values: number | number[]) =>
      graph.integers(`${name}.${step}`, values),
    matrix: (step: string, rows: number, columns: number, of: (i: number, j: number) => number) =>
      tensor(step, [rows, columns], (at) => of(Math.floor(at / columns), at % columns)),
    /** left X right^T, the two being the same constant, X one matrix per image and channel. */
    onBothSides: (step: string, left: string, x: string) => {
      const right = node(`${step}.transposed`, "Transpose", [left], { perm: [1, 0] });
      return node(step, "MatMul", [node(`${step}.rows`, "MatMul", [left, x]), right]);
    },
  };
}
