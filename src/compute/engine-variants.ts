/** A way to compute that is measured: an engine on one of the things it can run on. */
export interface EngineVariant {
  id: string;
  name: string;
  precision: "float32" | "float64";
  /** What it is, as a sentence without its subject. */
  about: string;
  /** What a machine must have besides this repository; null where nothing. */
  needs: string | null;
  /** What to run first where that is missing; null where that cannot be told. */
  setup: string | null;
}

/** Every way to compute, those of this project first; `data/engines` holds a record of each that was run. */
export const VARIANTS = [
  {
    id: "reference",
    name: "reference",
    precision: "float64",
    about:
      "The formulas and their gradients in plain TypeScript; what all others are held against.",
    needs: null,
    setup: null,
  },
  {
    id: "wasm",
    name: "wasm",
    precision: "float32",
    about: "The fused kernel in WebAssembly with SIMD, one run in one thread.",
    needs: null,
    setup: null,
  },
  {
    id: "wasm-workers",
    name: "wasm, all cores",
    precision: "float32",
    about:
      "The same kernel, one run per worker thread, a worker per core. All results come from it.",
    needs: null,
    setup: null,
  },
  {
    id: "wasm-blocks",
    name: "wasm, row blocks",
    precision: "float32",
    about:
      "The same kernel, one run shared out over all cores in blocks of rows, for runs that are large.",
    needs: null,
    setup: null,
  },
  {
    id: "tfjs-cpu",
    name: "TensorFlow.js, cpu",
    precision: "float32",
    about: "TensorFlow.js in plain JavaScript, with its own gradients.",
    needs: null,
    setup: null,
  },
  {
    id: "tfjs-wasm",
    name: "TensorFlow.js, wasm",
    precision: "float32",
    about: "The same on TensorFlow.js’s WebAssembly kernels.",
    needs: null,
    setup: null,
  },
  {
    id: "tfjs-node",
    name: "TensorFlow.js, native",
    precision: "float32",
    about: "The same on TensorFlow’s C library, on the processor.",
    needs: "the package @tensorflow/tfjs-node",
    setup: "npm install --no-save @tensorflow/tfjs-node",
  },
  {
    id: "tfjs-node-gpu",
    name: "TensorFlow.js, CUDA",
    precision: "float32",
    about: "The same on TensorFlow’s C library, on an NVIDIA GPU.",
    needs: "an NVIDIA GPU with CUDA, and the package @tensorflow/tfjs-node-gpu",
    setup: "npm run setup:gpu",
  },
  {
    id: "webgpu-software",
    name: "WebGPU, in software",
    precision: "float32",
    about: "The fused kernel in WGSL on SwiftShader, which passes for a GPU on the processor.",
    needs: "the package webgpu, and SwiftShader, which comes with Debian’s chromium",
    setup: "npm install --no-save webgpu",
  },
  {
    id: "webgpu",
    name: "WebGPU",
    precision: "float32",
    about: "The fused kernel in WGSL on a GPU of any vendor.",
    needs: "a GPU with Vulkan, Metal or Direct3D 12, and the package webgpu",
    setup: "npm run setup:gpu",
  },
  {
    id: "pytorch-eager",
    name: "PyTorch, eager",
    precision: "float32",
    about: "A training loop as plain as the published one, run by run.",
    needs: "a Python with PyTorch",
    setup: "pip install torch",
  },
  {
    id: "pytorch-batched",
    name: "PyTorch, batched",
    precision: "float32",
    about: "The same loop over many runs at once, as one tensor.",
    needs: "a Python with PyTorch",
    setup: "pip install torch",
  },
] as const satisfies readonly EngineVariant[];

export type VariantId = (typeof VARIANTS)[number]["id"];
