import { rowBlock } from "../../wasm/kernel/pair-gradient";
import { Pair, run } from "../../wasm/kernel/state";
import { put, whileEqual } from "./gate";
import { phase } from "./phase";
import { endSample, endTile, firstTile, plan } from "./plan";

/**
 * Adds to the gradients what a block of a pair's rows and a block of its columns have with each other.
 *
 * Task r B + i, of B blocks, is round r of row block i: with column block i + r, or i + r - B. So no
 * two tasks of a round touch the same vectors, and every block of rows, and of columns, takes its
 * parts in one order, whoever computes them. A task waits for round r - 1 of its rows and of its
 * columns, which were then with row block i + 1. Both come before it in the list, so that somebody
 * is at work on them.
 */
export function gradientTask(task: i32): void {
  const blocks = plan.blocks;
  const round = task / blocks;
  const rows = task - round * blocks;
  const columns = rows + round < blocks ? rows + round : rows + round - blocks;
  awaitRounds(rows, round);
  awaitRounds(rows + 1 < blocks ? rows + 1 : 0, round);

  const sums = plan.sums + ((<usize>rows) << 4);
  run.slopes = load<f64>(sums);
  run.slopeMoments = load<f64>(sums, 8);
  const pair = changetype<Pair>(phase.subject);
  const end = endTile(columns);
  for (let first = firstTile(columns); first < end; first += run.panel) {
    const count = min(run.panel, end - first);
    for (let row = firstTile(rows) << 3; row < endSample(rows); row += 4)
      rowBlock(pair, row, first, count, phase.scale, phase.shift);
  }
  store<f64>(sums, run.slopes);
  store<f64>(sums, run.slopeMoments, 8);
  put(roundsOf(rows), round + 1);
}

function awaitRounds(block: i32, rounds: i32): void {
  const at = roundsOf(block);
  for (let done = atomic.load<i32>(at); done < rounds;) done = whileEqual(at, done);
}

function roundsOf(block: i32): usize {
  return plan.rounds + ((<usize>block) << 2);
}
