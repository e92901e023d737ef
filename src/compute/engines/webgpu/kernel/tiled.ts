import type { Shape } from "../shape.ts";

/** Rows and columns of a tile of logits: 8 x 8 threads with 4 x 4 entries each. */
const TILE = 32;

/** Tiles along one side of a pair's logits. */
export const tilesOf = ({ n }: Shape): number => Math.ceil(n / TILE);

/** Threads of `update` and of `finish`. */
export const ROWS_PER_GROUP = 64;
const ADDERS = 256;

/**
 * A step in three dispatches: `gradient`, a workgroup per 32 rows of an active matrix, which goes
 * through all columns of the partners tile by tile; `update`, a thread per row; `finish`, one
 * workgroup for the scalars. Each does nothing for a run that has a fault or is at its `until`.
 *
 * Coordinates come in chunks of up to 8 quads, so that a tile's rows, columns and slopes take 12.3 KB
 * of workgroup memory whatever the dimension is. No logits are kept.
 */
export function tiledForm(shape: Shape): string {
  const { active, quads, adapted } = shape;
  const tiles = tilesOf(shape);
  const chunk = Math.min(8, quads);
  // Written out, since what is indexed by a loop's variable may not stay in registers.
  const four = (line: (u: number) => string) => [0, 1, 2, 3].map(line).join("\n      ");
  return /* wgsl */ `
// Per run: the sums of each workgroup of gradient, then each row's height and squared norm.
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;

const TILE_SUMS = ${active.length * tiles}u;
const CHUNK = ${chunk}u;

var<workgroup> rows: array<vec4f, ${TILE * chunk}>;
var<workgroup> columns: array<vec4f, ${TILE * chunk}>;
// One more per row, so that a column's entries lie in different banks.
var<workgroup> slopes: array<f32, ${TILE * (TILE + 1)}>;
var<workgroup> sums: array<vec4f, ${ADDERS}>;
var<workgroup> going: u32;

fn partial_at(run: u32, at: u32) -> u32 {
  return run * (TILE_SUMS + ROWS) + at;
}

fn value_at(run: u32, at: u32) -> vec4f {
  return values[row_at(run, 0u) + at];
}

fn is_going(run: u32) -> bool {
  return states[run].fault == 0u && states[run].done < settings[run].until;
}

// Quads from..from + CHUNK of a matrix's row first + r, zero past either end.
fn quad_or_zero(run: u32, matrix: u32, row: u32, quad: u32) -> vec4f {
  if (row >= N || quad >= QUADS) {
    return vec4f(0.0);
  }
  return values[row_at(run, matrix * N + row) + quad];
}

@compute @workgroup_size(64)
fn gradient(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let a = group.y;
  let run = group.z;
  if (local == 0u) {
    going = select(0u, 1u, is_going(run));
  }
  if (workgroupUniformLoad(&going) == 0u) {
    return;
  }
  let matrix = ACTIVE[a];
  let top = group.x * ${TILE}u;
  let down = local / 8u;
  let across = local % 8u;
  let logits = logits_of(settings[run], states[run]);
  let epsilon = settings[run].log_epsilon;
  var total = vec3f(0.0);
  var height = 0.0;

  for (var c = 0u; c < QUADS; c += CHUNK) {
    for (var r = down; r < ${TILE}u; r += 8u) {
      if (across < CHUNK && top + r < N && c + across < QUADS) {
        scratch[row_at(run, matrix * N + top + r) + c + across] = vec4f(0.0);
      }
    }
  }
  for (var p = FIRST[a]; p < FIRST[a + 1u]; p++) {
    let partner = PARTNERS[p];
    for (var left = 0u; left < N; left += ${TILE}u) {
      ${four((u) => `var s${u} = vec4f(0.0);`)}
      for (var c = 0u; c < QUADS; c += CHUNK) {
        workgroupBarrier();
        for (var r = down; r < ${TILE}u; r += 8u) {
          if (across < CHUNK) {
            rows[r * CHUNK + across] = quad_or_zero(run, matrix, top + r, c + across);
            columns[r * CHUNK + across] = quad_or_zero(run, partner, left + r, c + across);
          }
        }
        workgroupBarrier();
        for (var q = 0u; q < CHUNK; q++) {
          let y = mat4x4f(
            ${four((v) => `columns[(across + ${8 * v}u) * CHUNK + q],`)}
          );
          ${four((u) => `s${u} += rows[(down + ${8 * u}u) * CHUNK + q] * y;`)}
        }
      }
      ${four((u) => four((v) => `slopes[(down + ${8 * u}u) * ${TILE + 1}u + across + ${8 * v}u] = s${u}[${v}];`))}
      var entries = vec3f(0.0);
      for (var r = down; r < ${TILE}u; r += 8u) {
        for (var c = across; c < ${TILE}u; c += 8u) {
          let i = top + r;
          let j = left + c;
          let at = r * ${TILE + 1}u + c;
          let s = slopes[at];
          let z = logits.scale * s - logits.offset;
          let slope = select(0.0, slope_of(z, i == j, epsilon), i < N && j < N);
          entries += entry_sums(slope, z, s, logits.lift);
          slopes[at] = slope;
        }
      }
      total += select(vec3f(0.0), entries, PRIMARY[p]);
      workgroupBarrier();
      for (var c = 0u; c < QUADS; c += CHUNK) {
        ${
          quads > chunk
            ? `workgroupBarrier();
        for (var r = down; r < ${TILE}u; r += 8u) {
          columns[r * CHUNK + across] = quad_or_zero(run, partner, left + r, c + across);
        }
        workgroupBarrier();`
            : ""
        }
        if (across < CHUNK && c + across < QUADS) {
          ${four((u) => `var g${u} = vec4f(0.0);`)}
          for (var j = 0u; j < ${TILE}u; j++) {
            let y = columns[j * CHUNK + across];
            ${four((u) => `g${u} += slopes[(down + ${8 * u}u) * ${TILE + 1}u + j] * y;`)}
          }
          ${four(
            (u) => `if (top + down + ${8 * u}u < N) {
            scratch[row_at(run, matrix * N + top + down + ${8 * u}u) + c + across] += g${u};
          }`,
          )}
        }
      }
      ${
        adapted
          ? `if (local < ${TILE}u) {
        for (var j = 0u; j < ${TILE}u; j++) {
          height += slopes[local * ${TILE + 1}u + j];
        }
      }`
          : ""
      }
    }
  }
  if (local < ${TILE}u && top + local < N) {
    partials[partial_at(run, TILE_SUMS + matrix * N + top + local)] = vec4f(height, 0.0, 0.0, 0.0);
  }
  sums[local] = vec4f(total, 0.0);
  workgroupBarrier();
  if (local == 0u) {
    var sum = vec4f(0.0);
    for (var other = 0u; other < 64u; other++) {
      sum += sums[other];
    }
    partials[partial_at(run, a * ${tiles}u + group.x)] = sum;
  }
}

@compute @workgroup_size(${ROWS_PER_GROUP})
fn update(@builtin(global_invocation_id) id: vec3u) {
  let run = id.z;
  if (id.x >= N || !TRAINED[id.y] || !is_going(run)) {
    return;
  }
  let setting = settings[run];
  let state = states[run];
  let row = ACTIVE[id.y] * N + id.x;
  let at = partial_at(run, TILE_SUMS + row);
  let square = update_row(
    run, row, partials[at].x, logits_of(setting, state), setting,
    correction_at(run, state.done - setting.done)
  );
  partials[at].w = square;
  for (var q = 0u; q < QUADS; q++) {
    values[row_at(run, row) + q] = scratch[row_at(run, row) + q];
  }
}

@compute @workgroup_size(${ADDERS})
fn finish(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let run = group.z;
  var mine = vec4f(0.0);
  for (var at = local; at < TILE_SUMS; at += ${ADDERS}u) {
    mine += vec4f(partials[partial_at(run, at)].xyz, 0.0);
  }
  for (var at = local; at < ROWS; at += ${ADDERS}u) {
    mine.w += partials[partial_at(run, TILE_SUMS + at)].w;
  }
  sums[local] = mine;
  workgroupBarrier();
  if (local == 0u && is_going(run)) {
    var sum = vec4f(0.0);
    for (var other = 0u; other < ${ADDERS}u; other++) {
      sum += sums[other];
    }
    let setting = settings[run];
    let state = states[run];
    let correction = correction_at(run, state.done - setting.done);
    states[run] = update_scalars(state, setting, sum, correction);
  }
}
`;
}
