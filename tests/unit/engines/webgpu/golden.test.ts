import { afterAll, test } from "vitest";
import { createWebgpuEngine } from "../../../../src/compute/engines/webgpu/index.ts";
import { expectLikeFloat64, expectLikePublished } from "../float32-bounds.ts";
import { FLOAT64_NAMES, golden, PUBLISHED_NAMES } from "../golden.ts";
import { onWebgpu } from "./here.ts";

onWebgpu(async () => {
  const engine = await createWebgpuEngine();
  const tiled = await createWebgpuEngine({ form: "tiled" });
  afterAll(async () => {
    await engine.close();
    await tiled.close();
  });

  test.each(FLOAT64_NAMES)("%s stays with PyTorch's float64 as float32 can", async (name) => {
    const { case: run, expected } = golden(name);
    expectLikeFloat64(run, await engine.train(run), expected);
  });

  test.each(PUBLISHED_NAMES)("%s stays with PyTorch's float32", async (name) => {
    const { case: run, expected } = golden(name);
    for (const actual of [await engine.train(run), await tiled.train(run)])
      expectLikePublished(actual, expected);
  });

  test.each(["bias_param", "four_modalities", "locked_adapter", "paper_size", "star_graph"])(
    "%s in tiles stays with PyTorch as well",
    async (name) => {
      const { case: run, expected } = golden(name);
      expectLikeFloat64(run, await tiled.train(run), expected);
    },
  );
});
