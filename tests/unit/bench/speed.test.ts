import { expect, onTestFinished, test, vi } from "vitest";
import { measureSpeed, type SpeedOptions } from "../../../bench/speed.ts";
import type { Engine, TrainOptions } from "../../../src/compute/engines/engine.ts";
import type { TrainingCase } from "../../../src/compute/schemas/case.ts";
import type { Size } from "../../../bench/size.ts";
import { engineTimer } from "../../../bench/subjects/engine.ts";
import { stepsFor, type Timer } from "../../../bench/timer.ts";

/** A timer that says that a step takes so long. */
const timer = (
  size: Size,
  batch: number,
  microseconds: () => number,
  closed: string[] = [],
): Timer => ({
  ...size,
  ...{ batch, threads: 1 },
  time: () => Promise.resolve(microseconds()),
  close: () => void closed.push(`${size.n} b${batch}`),
});

const options: SpeedOptions = {
  cells: [{ n: 100, dim: 10, batches: [1, 8] }],
  rounds: { count: 3, microseconds: 1000 },
  load: () => 1.5,
  kernel: (size) => Promise.resolve(timer(size, 1, () => 50)),
  onCell: () => undefined,
};
const subject = (timersAt: (size: Size, batch: number) => Timer[]) =>
  new Map([
    ["it", { timersAt: (size: Size, batch: number) => Promise.resolve(timersAt(size, batch)) }],
  ]);

test("a row holds the median of the rounds, its ratio to the kernel, and runs per second", async () => {
  // Four calls find out how many steps make a round.
  const times = [100, 100, 100, 100, 100, 400, 200];
  const rows = await measureSpeed(
    subject((size, batch) => (batch === 1 ? [timer(size, 1, () => times.shift() ?? 100)] : [])),
    options,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    subject: "it",
    cell: "100x10-b1-t1",
    speed: {
      rounds: 3,
      steps: 10,
      microseconds: { median: 200, least: 100, most: 400 },
      wasm: { median: 50, least: 50, most: 50 },
      timesWasm: { median: 4, least: 2, most: 8 },
      runsPerSecond: 0.5,
      load: 1.5,
    },
  });
});

test("a batch whose step would take too long is skipped with the reason, and closed", async () => {
  const closed: string[] = [];
  const rows = await measureSpeed(
    subject((size, batch) => [timer(size, batch, () => 2e6, closed)]),
    options,
  );
  expect(rows.map(({ speed }) => ("skipped" in speed ? speed.skipped : "timed"))).toEqual([
    "timed",
    "not timed: a step of its runs would take about 16 s",
  ]);
  expect(closed).toEqual(["100 b1", "100 b8"]);
});

test("what fails is skipped with its reason, and the others are timed", async () => {
  const rows = await measureSpeed(
    subject((size, batch) => [
      timer(size, batch, () => {
        if (batch === 1) throw new Error("out of memory");
        return 10;
      }),
    ]),
    options,
  );
  expect(rows[0]!.speed).toMatchObject({ batch: 1, skipped: "not timed: out of memory" });
  expect(rows[1]!.speed).toMatchObject({ batch: 8, timesWasm: { median: 0.2 } });
});

test("rows are handed over batch by batch", async () => {
  const seen: number[] = [];
  const onRows = (rows: readonly { speed: { batch: number } }[]) => {
    seen.push(...rows.map(({ speed }) => speed.batch));
  };
  await measureSpeed(
    subject((size, batch) => [timer(size, batch, () => 10)]),
    { ...options, onRows },
  );
  expect(seen).toEqual([1, 8]);
});

/** By a clock of its own, ten milliseconds to start and to end, and for every two steps, of which it tells. */
function clockwork(): Engine {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  onTestFinished(() => void vi.restoreAllMocks());
  const train = ({ steps }: TrainingCase, { onStep }: TrainOptions = {}) => {
    now += 10;
    for (let done = 2; done <= steps; done += 2) {
      now += 10;
      onStep?.(done);
    }
    now += 10;
    return Promise.resolve();
  };
  return { train } as unknown as Engine;
}

test("the start and end of a run are no part of its steps", async () => {
  expect(await engineTimer(clockwork(), { n: 2, dim: 1 }, 1).time(20)).toBe(5000);
});

test("the time of runs is shared out among them, with what lies between one and the next", async () => {
  const size = { n: 2, dim: 1 };
  expect(await engineTimer(clockwork(), size, 2).time(20)).toBeCloseTo(210_000 / 38, 6);
});

test("too few steps to tell give no time", async () => {
  expect(await engineTimer(clockwork(), { n: 2, dim: 1 }, 1).time(2)).toBeNaN();
  const timers = subject((size, batch) => (batch === 1 ? [timer(size, 1, () => NaN)] : []));
  const [row] = await measureSpeed(timers, options);
  expect(row!.speed).toMatchObject({ skipped: "not timed: missing time: steps do not take any" });
});

test("a round without a time makes the cell a skipped one", async () => {
  const times = [100, 100, 100, 100, 100, NaN];
  const timers = subject((size, batch) =>
    batch === 1 ? [timer(size, 1, () => times.shift() ?? 100)] : [],
  );
  const [row] = await measureSpeed(timers, options);
  expect(row!.speed).toMatchObject({ skipped: "not timed: too few steps" });
});

test("a round has as many steps as its time allows, and at least one", async () => {
  const size = { n: 2, dim: 1 };
  expect(
    await stepsFor(
      timer(size, 1, () => 10),
      1000,
    ),
  ).toBe(100);
  expect(
    await stepsFor(
      timer(size, 10, () => 10),
      1000,
    ),
  ).toBe(10);
  expect(
    await stepsFor(
      timer(size, 1, () => 5000),
      1000,
    ),
  ).toBe(1);
  expect(await stepsFor({ ...timer(size, 1, () => 5000), fewest: 4 }, 1000)).toBe(4);
});
