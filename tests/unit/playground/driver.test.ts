import { beforeAll, expect, test } from "vitest";
import { KernelInstance } from "../../../src/compute/engines/wasm/kernel-instance.ts";
import type { TrainingCase } from "../../../src/compute/schemas/case.ts";
import { Driver, type GpuRun } from "../../../src/playground/driver.ts";
import { kernelBytes } from "../../../src/playground/kernel-bytes.ts";
import type { Order, Reply } from "../../../src/playground/messages.ts";
import { PRESETS } from "../../../src/playground/presets.ts";
import { Session } from "../../../src/playground/session.ts";

let kernel: KernelInstance;
beforeAll(async () => {
  kernel = new KernelInstance(await WebAssembly.compile(await kernelBytes()));
});

const run = (steps: number): TrainingCase => ({ ...PRESETS[0]!.case, steps, record: [1, steps] });
/** An order, whose number the page would add. */
type Spoken =
  Exclude<Order, { kind: "load" }> extends infer O
    ? O extends Order
      ? Omit<O, "order">
      : never
    : never;
type State = Extract<Reply, { kind: "state" }>;

/** A driver whose turns are taken by hand, on a clock that moves by one millisecond a reading. */
function driven(openGpu?: (run: TrainingCase) => Promise<GpuRun>) {
  const replies: Reply[] = [];
  const turns: (() => void)[] = [];
  let clock = 0;
  let orders = 0;
  const driver = new Driver(kernel, {
    reply: (message) => replies.push(message),
    later: (turn) => turns.push(turn),
    now: () => clock++,
    ...(openGpu ? { openGpu } : {}),
  });
  return {
    order: (order: Spoken) => {
      driver.obey({ ...order, order: ++orders } as Exclude<Order, { kind: "load" }>);
    },
    replies,
    /** Takes the next turn, or as many as there are. */
    turn: () => turns.shift()?.(),
    settle: () => {
      while (turns.length > 0) turns.shift()!();
    },
    states: () => replies.filter((reply): reply is State => reply.kind === "state"),
  };
}

test("a run that was taken up is shown at its start, and not trained", () => {
  const { order, settle, states } = driven();
  order({ kind: "begin", id: 3, run: run(100), engine: "wasm" });
  settle();
  expect(states()).toHaveLength(1);
  expect(states()[0]).toMatchObject({ id: 3, running: false, milliseconds: 0 });
  expect(states()[0]!.look.point.step).toBe(0);
});

test("a started run answers a look between turns, and its end without being asked", () => {
  const { order, turn, settle, states } = driven();
  order({ kind: "begin", id: 1, run: run(5000), engine: "wasm" });
  order({ kind: "start" });
  turn();
  expect(states()).toHaveLength(1);
  order({ kind: "look" });
  for (let i = 0; i < 10; i++) turn();
  expect(states()).toHaveLength(2);
  expect(states()[1]!.running).toBe(true);
  // Begin and start; a look is no order of its own.
  expect(states().map(({ order: heard }) => heard)).toEqual([1, 2]);
  settle();
  const end = states().at(-1);
  expect(end).toMatchObject({ running: false });
  expect(end.outcome!.final.vectors).toHaveLength(2);
  const steps = states().flatMap(({ points }) => points.map(({ step }) => step));
  expect(steps).toEqual([...new Set(steps)]);
  expect(steps.at(-1)).toBe(5000);
});

test("Stop holds it, Step goes on by one, and Start to the end", () => {
  const { order, turn, settle, states } = driven();
  order({ kind: "begin", id: 1, run: run(500), engine: "wasm" });
  order({ kind: "start" });
  turn();
  order({ kind: "stop" });
  settle();
  const stopped = states().at(-1);
  expect(stopped).toMatchObject({ running: false });
  expect(stopped.look.point.step).toBeGreaterThan(0);
  order({ kind: "step" });
  expect(states().at(-1).look.point.step).toBe(stopped.look.point.step + 1);
  order({ kind: "start" });
  order({ kind: "start" });
  settle();
  expect(states().at(-1).look.point.step).toBe(500);
  order({ kind: "step" });
  order({ kind: "start" });
  settle();
  expect(states().at(-1).look.point.step).toBe(500);
});

test("a run that breaks off says where, and the next one is not touched by it", () => {
  const { order, settle, replies, states } = driven();
  const broken = run(100);
  broken.optimizer = { ...broken.optimizer, lr: 1000 };
  broken.temperature = { init: 0.1, trainable: true };
  broken.bias = { init: 0.5, trainable: false };
  order({ kind: "begin", id: 1, run: broken, engine: "wasm" });
  order({ kind: "start" });
  settle();
  const reason = "non-finite temperature: Infinity at step 1";
  expect(replies.at(-1)).toEqual({ kind: "broken", id: 1, reason });
  order({ kind: "step" });
  order({ kind: "look" });
  expect(replies.at(-1)).toMatchObject({ kind: "broken" });
  order({ kind: "begin", id: 2, run: run(10), engine: "wasm" });
  order({ kind: "start" });
  settle();
  expect(states().at(-1)).toMatchObject({ id: 2, running: false });
  expect(states().at(-1).outcome).toBeDefined();
});

test("a run too large for the memory is refused", () => {
  const { order, replies } = driven();
  const large = { ...run(10), n: 2 ** 29, dim: 256 };
  order({ kind: "begin", id: 1, run: large, engine: "wasm" });
  expect(replies).toHaveLength(1);
  expect(replies[0]).toMatchObject({ kind: "broken", id: 1 });
});

/** Stands in for a run on WebGPU: the kernel's steps, each time after a wait. */
function lateRun(run: TrainingCase, fails?: string): Promise<GpuRun> {
  const session = new Session(kernel, run);
  const late = {
    advance: async (most: number) => {
      await Promise.resolve();
      if (fails !== undefined) throw new Error(fails);
      session.advance(most);
    },
    close: () => undefined,
  };
  const get = (_: object, name: string | symbol): unknown => {
    const value: unknown = Reflect.get(name in late ? late : session, name);
    return typeof value === "function" ? value.bind(session) : value;
  };
  return Promise.resolve(new Proxy<object>(session, { get }) as GpuRun);
}
const patience = () => new Promise((done) => setTimeout(done, 5));

test("orders wait while WebGPU works, and are then obeyed in turn", async () => {
  const { order, turn, settle, states } = driven(lateRun);
  order({ kind: "begin", id: 1, run: run(50), engine: "webgpu" });
  order({ kind: "start" });
  expect(states()).toHaveLength(0);
  await patience();
  turn();
  order({ kind: "stop" });
  order({ kind: "step" });
  await patience();
  settle();
  await patience();
  expect(states().map(({ order: heard }) => heard)).toEqual([1, 3, 4]);
  expect(states().map(({ look }) => look.point.step)).toEqual([0, 1, 2]);
});

test.each([
  ["missing device: it was lost: reset", "gpu-failed"],
  ["non-finite vectors: NaN at step 1", "broken"],
])("on WebGPU, “%s” is %s", async (reason, kind) => {
  const { order, replies } = driven((given) => lateRun(given, reason));
  order({ kind: "begin", id: 1, run: run(50), engine: "webgpu" });
  order({ kind: "step" });
  await patience();
  expect(replies.at(-1)).toEqual({ kind, id: 1, reason });
  order({ kind: "begin", id: 2, run: run(5), engine: "wasm" });
  expect(replies.at(-1)).toMatchObject({ kind: "state", id: 2 });
});

test("without WebGPU a run that is to be on it fails with a word", async () => {
  const { order, replies } = driven();
  order({ kind: "begin", id: 1, run: run(5), engine: "webgpu" });
  await patience();
  expect(replies.at(-1)).toMatchObject({
    kind: "gpu-failed",
    reason: "missing adapter: there is no WebGPU here",
  });
});
