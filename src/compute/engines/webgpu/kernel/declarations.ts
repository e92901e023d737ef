import { MOST_STEPS } from "../layout.ts";
import type { Shape } from "../shape.ts";

/** The shape's numbers, the buffers as layout.ts fills them, and where things lie in them. */
export function declarations({ n, quads, matrices, active, trained }: Shape): string {
  const partners = active.flatMap((a) => a.partners);
  let end = 0;
  const first = [0, ...active.map((a) => (end += a.partners.length))];
  return /* wgsl */ `
const N = ${n}u;
const QUADS = ${quads}u;
const ROWS = ${n * matrices}u;
const ACTIVE = ${array(
    "u32",
    active.map(({ matrix }) => `${matrix}u`),
  )};
const TRAINED = ${array(
    "bool",
    active.map(({ matrix }) => String(trained[matrix])),
  )};
// The partners of ACTIVE[a] are PARTNERS[FIRST[a]] to PARTNERS[FIRST[a + 1] - 1].
const FIRST = ${array(
    "u32",
    first.map((at) => `${at}u`),
  )};
const PARTNERS = ${array(
    "u32",
    partners.map(({ matrix }) => `${matrix}u`),
  )};
const PRIMARY = ${array(
    "bool",
    partners.map(({ primary }) => String(primary)),
  )};

struct Settings {
  done: u32,
  until: u32,
  temperature: f32,
  weight: f32,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  adam_epsilon: f32,
  log_epsilon: f32,
  unused1: u32,
  unused2: u32,
}

struct Scalar {
  value: f32,
  gradient: f32,
  first: f32,
  second: f32,
}

struct State {
  log_temperature: Scalar,
  bias: Scalar,
  adapter: Scalar,
  done: u32,
  fault: u32,
  fault_bits: u32,
  unused: u32,
}

@group(0) @binding(0) var<storage, read> settings: array<Settings>;
// Per run and step of this dispatch: lr / (1 - beta1^s) and 1 / sqrt(1 - beta2^s).
@group(0) @binding(1) var<storage, read> corrections: array<vec2f>;
@group(0) @binding(2) var<storage, read_write> values: array<vec4f>;
// A row's gradient, and then the row as it will be.
@group(0) @binding(3) var<storage, read_write> scratch: array<vec4f>;
// Adam's moments, first and second side by side.
@group(0) @binding(4) var<storage, read_write> moments: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> states: array<State>;

fn row_at(run: u32, row: u32) -> u32 {
  return (run * ROWS + row) * QUADS;
}

fn correction_at(run: u32, step: u32) -> vec2f {
  return corrections[run * ${MOST_STEPS}u + step];
}
`;
}

/** An array literal; one more element keeps an empty one legal. */
function array(type: string, elements: string[]): string {
  const all = elements.length > 0 ? elements : [type === "bool" ? "false" : "0u"];
  return `array<${type}, ${all.length}>(${all.join(", ")})`;
}
