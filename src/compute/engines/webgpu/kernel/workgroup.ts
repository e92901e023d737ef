import type { Shape } from "../shape.ts";

/** Threads that train a run: one per row while there are no more than WebGPU promises. */
export function threadsOf({ n, active }: Shape): number {
  return Math.min(256, Math.max(32, Math.ceil((n * active.length) / 32) * 32));
}

/** Threads that add up what all threads have; their results are added up by the first. */
const ADDERS = 16;

/** Workgroup memory for everything but the values: sums of all threads and of the adders, state. */
export function smallBytes(shape: Shape): number {
  return 16 * (threadsOf(shape) + ADDERS) + 64 + 16;
}

/**
 * `train`: workgroup r does run r's steps up to `until`, everything that changes from step to step
 * within it. Each thread goes through rows of its own, so that a pair's logits are computed from both
 * sides; nothing is added up in an order that could change.
 *
 * The values lie in workgroup memory when `shared`, else in their buffer.
 */
export function workgroupForm(shape: Shape, shared: boolean): string {
  const { n, active, quads, matrices, adapted } = shape;
  const threads = threadsOf(shape);
  // Written out, since what is indexed by a loop's variable may not stay in registers.
  const each = (line: (q: number) => string) =>
    Array.from({ length: quads }, (_, q) => line(q)).join("\n      ");
  return /* wgsl */ `
${shared ? `var<workgroup> shared_values: array<vec4f, ${n * matrices * quads}>;` : ""}
var<workgroup> sums: array<vec4f, ${threads}>;
var<workgroup> partial: array<vec4f, ${ADDERS}>;
var<workgroup> now: State;
var<workgroup> going: u32;

fn value_at(run: u32, at: u32) -> vec4f {
  return ${shared ? "shared_values[at]" : "values[row_at(run, 0u) + at]"};
}

// The gradient of a row, into scratch. Returns the sums of its entries, and their slopes' in .w.
fn row_gradient(run: u32, a: u32, i: u32, logits: Logits, setting: Settings) -> vec4f {
  let row = ACTIVE[a] * N + i;
  ${each((q) => `let x${q} = value_at(run, row * QUADS + ${q}u);`)}
  ${each((q) => `var g${q} = vec4f(0.0);`)}
  var total = vec4f(0.0);
  for (var p = FIRST[a]; p < FIRST[a + 1u]; p++) {
    var at = PARTNERS[p] * N * QUADS;
    var entries = vec3f(0.0);
    for (var j = 0u; j < N; j++) {
      ${each((q) => `let y${q} = value_at(run, at + ${q}u);`)}
      var product = vec4f(0.0);
      ${each((q) => `product += x${q} * y${q};`)}
      let s = (product.x + product.y) + (product.z + product.w);
      let z = logits.scale * s - logits.offset;
      let slope = slope_of(z, i == j, setting.log_epsilon);
      ${each((q) => `g${q} += slope * y${q};`)}
      entries += entry_sums(slope, z, s, logits.lift);
      at += QUADS;
    }
    total += vec4f(select(vec3f(0.0), entries, PRIMARY[p]), entries.x);
  }
  let own = row_at(run, row);
  ${each((q) => `scratch[own + ${q}u] = g${q};`)}
  return total;
}

fn synchronise() {
  workgroupBarrier();
  storageBarrier();
}

@compute @workgroup_size(${threads})
fn train(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let run = group.x;
  let setting = settings[run];
  ${
    shared
      ? `for (var at = local; at < ROWS * QUADS; at += ${threads}u) {
    shared_values[at] = values[row_at(run, 0u) + at];
  }`
      : ""
  }
  if (local == 0u) {
    now = states[run];
    going = select(0u, 1u, now.fault == 0u);
  }
  for (var step = setting.done; step < setting.until; step++) {
    if (workgroupUniformLoad(&going) == 0u) {
      break;
    }
    let logits = logits_of(setting, now);
    let correction = correction_at(run, step - setting.done);
    var mine = vec4f(0.0);
    for (var r = local; r < ${n * active.length}u; r += ${threads}u) {
      let a = r / N;
      let total = row_gradient(run, a, r % N, logits, setting);
      mine += vec4f(total.xyz, 0.0);
      if (TRAINED[a]) {
        mine.w += update_row(
          run, ACTIVE[a] * N + r % N, ${adapted ? "total.w" : "0.0"}, logits, setting, correction
        );
      }
    }
    sums[local] = mine;
    synchronise();
    for (var r = local; r < ${n * active.length}u; r += ${threads}u) {
      if (TRAINED[r / N]) {
        let row = ACTIVE[r / N] * N + r % N;
        for (var q = 0u; q < QUADS; q++) {
          ${shared ? "shared_values[row * QUADS + q]" : "values[row_at(run, row) + q]"} =
            scratch[row_at(run, row) + q];
        }
      }
    }
    if (local < ${ADDERS}u) {
      var sum = vec4f(0.0);
      for (var other = local; other < ${threads}u; other += ${ADDERS}u) {
        sum += sums[other];
      }
      partial[local] = sum;
    }
    synchronise();
    if (local == 0u) {
      var sum = vec4f(0.0);
      for (var other = 0u; other < ${ADDERS}u; other++) {
        sum += partial[other];
      }
      now = update_scalars(now, setting, sum, correction);
      going = select(0u, 1u, now.fault == 0u);
    }
  }
  synchronise();
  ${
    shared
      ? `for (var at = local; at < ROWS * QUADS; at += ${threads}u) {
    values[row_at(run, 0u) + at] = shared_values[at];
  }`
      : ""
  }
  if (local == 0u) {
    states[run] = now;
  }
}
`;
}
