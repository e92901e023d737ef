import { Matrix, run } from "../../wasm/kernel/state";
import { updateVectors } from "../../wasm/kernel/update-vectors";
import { spareMatrix } from "./desk";
import { phase } from "./phase";
import { endSample, endTile, firstTile, plan } from "./plan";

/** One Adam step on one block of the matrix in question. */
export function updateTask(block: i32): void {
  const matrix = changetype<Matrix>(phase.subject);
  const first = firstTile(block);
  const from = <usize>first * run.tileBytes;
  const part = spareMatrix();
  part.value = matrix.value + from;
  part.gradient = matrix.gradient + from;
  part.first = matrix.first + from;
  part.second = matrix.second + from;

  const n = run.n;
  const tiles = run.tiles;
  const end = endTile(block);
  run.n = endSample(block) - (first << 3);
  run.tiles = end - first;
  store<f32>(plan.norms + ((<usize>block) << 2), updateVectors(part));
  run.n = n;
  run.tiles = tiles;
}
