import onnxProto from "onnx-proto";

const { FLOAT, DOUBLE, INT64 } = onnxProto.onnx.TensorProto.DataType;
const { FLOAT: FLOAT_ATTRIBUTE, INT, INTS } = onnxProto.onnx.AttributeProto.AttributeType;

/** The largest file that protocol buffers can describe. */
const LARGEST = 2 ** 31 - 1;

/** A number is stored as float where its name says so, else as integer. */
type Attributes = Record<string, number | number[]>;

/** An input or output: its name, and its sides, a text where the side is free. */
export interface Port {
  name: string;
  type: "float" | "int64";
  shape: readonly (number | string)[];
}

/** A graph in the making. Everything that can be read by a node has a name of its own. */
export interface Graph {
  /** Adds a node and returns the name of its output, `name`. */
  node(name: string, op: string, inputs: readonly string[], attributes?: Attributes): string;
  /** Adds a constant and returns its name. Throws `invalid tensor` where the sides do not fit. */
  tensor(name: string, shape: readonly number[], values: Float32Array | Float64Array): string;
  /** Adds a constant number in float32, of no dimension. */
  scalar(name: string, value: number): string;
  /** Adds a list of integers, such as the sides for a Reshape, or, without a list, one integer. */
  integers(name: string, values: number | readonly number[]): string;
  /** The bytes of the model. Throws `invalid model size` for 2 GiB and more. */
  encode(name: string, inputs: readonly Port[], outputs: readonly Port[]): Uint8Array;
}

/** An empty graph of ONNX operator set 17. */
export function createGraph(): Graph {
  const nodes: onnxProto.onnx.INodeProto[] = [];
  const constants: onnxProto.onnx.ITensorProto[] = [];
  let bytes = 0;
  const constant = (name: string, dataType: number, dims: number[], values: ArrayBufferView) => {
    const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    bytes += rawData.length;
    if (bytes > LARGEST) throw new Error(`invalid model size: more than 2 GiB at ${name}`);
    constants.push({ name, dataType, dims, rawData });
    return name;
  };
  return {
    node(name, op, inputs, attributes = {}) {
      const attribute = Object.entries(attributes).map(encodeAttribute);
      nodes.push({ name, opType: op, input: [...inputs], output: [name], attribute });
      return name;
    },
    tensor(name, shape, values) {
      const count = shape.reduce((product, side) => product * side, 1);
      if (count !== values.length)
        throw new Error(`invalid tensor: ${values.length} numbers for ${name} [${shape.join()}]`);
      return constant(name, values instanceof Float64Array ? DOUBLE : FLOAT, [...shape], values);
    },
    scalar: (name, value) => constant(name, FLOAT, [], Float32Array.of(value)),
    integers: (name, values) =>
      typeof values === "number"
        ? constant(name, INT64, [], BigInt64Array.of(BigInt(values)))
        : constant(name, INT64, [values.length], BigInt64Array.from(values, BigInt)),
    encode: (name, inputs, outputs) =>
      onnxProto.onnx.ModelProto.encode({
        irVersion: 8,
        producerName: "constellations",
        opsetImport: [{ domain: "", version: 17 }],
        graph: {
          name,
          node: nodes,
          initializer: constants,
          input: inputs.map(encodePort),
          output: outputs.map(encodePort),
        },
      }).finish(),
  };
}

function encodeAttribute([name, value]: [string, number | number[]]) {
  if (Array.isArray(value)) return { name, type: INTS, ints: value };
  return name === "epsilon"
    ? { name, type: FLOAT_ATTRIBUTE, f: value }
    : { name, type: INT, i: value };
}

function encodePort({ name, type, shape }: Port): onnxProto.onnx.IValueInfoProto {
  const dim = shape.map((side) =>
    typeof side === "string" ? { dimParam: side } : { dimValue: side },
  );
  return {
    name,
    type: { tensorType: { elemType: type === "float" ? FLOAT : INT64, shape: { dim } } },
  };
}
