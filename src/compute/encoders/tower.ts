import { InferenceSession, Tensor } from "onnxruntime-node";
import { CliError } from "../error.ts";
import type { Device } from "./device-names.ts";
import { knownFault, type Probe } from "./device.ts";
import { unitRows } from "./unit-rows.ts";

/** What goes into a tower: pixels of images or ids of tokens. */
export const INPUTS = { vision: "pixel_values", text: "input_ids" } as const;
export type Modality = keyof typeof INPUTS;

/** The output that is the embedding, before normalisation. */
const OUTPUT = "pooler_output";

const TYPES = { vision: "float32", text: "int64" } as const;

/** A loaded network. */
export interface Tower {
  /** Embeds a batch whose shape is `shape`, batch first: unit rows, row-major. */
  embed(batch: Float32Array | BigInt64Array, shape: readonly number[]): Promise<Float32Array>;
  close(): Promise<void>;
}

export interface TowerOptions {
  modality: Modality;
  device: Device;
  /** How many numbers an embedding has, as config.json says. */
  dimension: number;
  /** Height and width of the images; for the vision tower. */
  side?: number;
}

/**
 * Loads an ONNX file and checks that it is what it is taken for. Throws `CliError` naming the file
 * where it cannot be loaded, or its inputs and outputs are others than those of SigLIP's exports.
 */
export async function openTower(file: string, options: TowerOptions): Promise<Tower> {
  const { modality, device, dimension } = options;
  const session = await load(file, device);
  try {
    checkInputs(file, session, options);
    checkOutput(file, session, dimension);
  } catch (error) {
    await session.release();
    throw error;
  }
  const embed: Tower["embed"] = async (batch, shape) => {
    const tensor =
      batch instanceof Float32Array
        ? new Tensor("float32", batch, shape)
        : new Tensor("int64", batch, shape);
    const outputs = await session.run({ [INPUTS[modality]]: tensor }, [OUTPUT]);
    const rows = (await outputs[OUTPUT]!.getData()) as Float32Array;
    if (rows.length !== shape[0]! * dimension)
      throw new Error(`invalid ${file}: ${rows.length} numbers for ${shape[0]} of ${dimension}`);
    return unitRows(rows, dimension);
  };
  return { embed, close: () => session.release() };
}

/** Whether a device can run the network of a file. */
export const probeWith =
  (file: string): Probe =>
  async (device) => {
    const fault = knownFault(device);
    if (fault !== null) return fault;
    try {
      await (await create(file, device)).release();
      return null;
    } catch (error) {
      return lastSentence(error);
    }
  };

/** Onnxruntime reports the place in its sources first, the reason last. */
function lastSentence(error: unknown): string {
  const text = (error as Error).message.replaceAll(/\s+/g, " ").trim();
  return text.split(/(?<=was false\.) /).pop() ?? text;
}

function create(file: string, device: Device): Promise<InferenceSession> {
  return InferenceSession.create(file, {
    executionProviders: device === "cpu" ? ["cpu"] : [device, "cpu"],
    // Fatal alone: every fault is thrown too, and said once is enough.
    logSeverityLevel: 4,
  });
}

async function load(file: string, device: Device): Promise<InferenceSession> {
  try {
    return await create(file, device);
  } catch (error) {
    throw new CliError(
      `invalid ${file}: ${lastSentence(error)}`,
      "The file is damaged or no ONNX model; fetch it again, with the .onnx_data beside it where there is one.",
    );
  }
}

function checkInputs(file: string, session: InferenceSession, options: TowerOptions): void {
  const { modality, side } = options;
  const name = INPUTS[modality];
  const { inputNames, inputMetadata } = session;
  if (inputNames.length !== 1 || inputNames[0] !== name)
    throw wrongNames(file, `its input is ${inputNames.join(", ")}; expected ${name}`);
  const [input] = inputMetadata;
  if (!input?.isTensor || input.type !== TYPES[modality])
    throw wrongNames(file, `${name} is not of type ${TYPES[modality]}`);
  const [, channels, height, width] = input.shape;
  const fixed = [channels, height, width].filter((n) => typeof n === "number");
  const wanted = [3, side, side];
  if (modality === "vision" && fixed.length === 3 && fixed.some((n, i) => n !== wanted[i]))
    throw wrongNames(
      file,
      `${name} is ${fixed.join(" x ")}; config.json has ${wanted.join(" x ")}`,
    );
}

function checkOutput(file: string, { outputNames, outputMetadata }: InferenceSession, d: number) {
  const output = outputMetadata.find(({ name }) => name === OUTPUT);
  if (!output?.isTensor)
    throw wrongNames(file, `its outputs are ${outputNames.join(", ")}; expected ${OUTPUT}`);
  if (output.type !== "float32") throw wrongNames(file, `${OUTPUT} is not of type float32`);
  const width = output.shape.at(-1);
  if (typeof width === "number" && width !== d)
    throw wrongNames(file, `${OUTPUT} has ${width} numbers; config.json has ${d}`);
}

function wrongNames(file: string, wrong: string): CliError {
  return new CliError(
    `invalid ${file}: ${wrong}`,
    "Take the export whose two towers are separate files: onnx/vision_model.onnx from pixel_values, onnx/text_model.onnx from input_ids, both float32 to pooler_output.",
  );
}
