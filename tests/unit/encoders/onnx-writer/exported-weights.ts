import { readFileSync } from "node:fs";
import onnxProto from "onnx-proto";
import type { Weights } from "../../../../src/compute/encoders/onnx-writer/parameters.ts";

/**
 * The weights inside an ONNX file that PyTorch exported, by the names transformers has for them. The
 * exporter keeps one copy of equal arrays, and stores the matrices of linear layers transposed under
 * a number, to be found through the node that uses them.
 */
export function exportedWeights(file: string): Weights {
  const { graph } = onnxProto.onnx.ModelProto.decode(readFileSync(file));
  const nodes = graph!.node ?? [];
  const arrays = new Map((graph!.initializer ?? []).map((tensor) => [tensor.name!, tensor]));
  const same = new Map(
    nodes.filter((n) => n.opType === "Identity").map((n) => [n.output![0]!, n.input![0]!]),
  );
  return (name) => {
    let kept = `m.${name}`;
    while (same.has(kept)) kept = same.get(kept)!;
    const array = arrays.get(kept);
    if (array) return floats(array.rawData!);
    const path = `/${name.replace(/\.weight$/, "").replaceAll(/\.(?!\d)/g, "/")}/MatMul`;
    const product = nodes.find((node) => node.name === path);
    const matrix = arrays.get(product?.input?.[1] ?? "");
    if (!matrix) throw new Error(`unknown parameter: ${name}`);
    return transpose(floats(matrix.rawData!), ...(matrix.dims!.map(Number) as [number, number]));
  };
}

function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}

function transpose(values: Float32Array, rows: number, columns: number): Float32Array {
  return values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)]!);
}
