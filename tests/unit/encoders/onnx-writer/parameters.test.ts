import { describe, expect, test } from "vitest";
import { createGraph } from "../../../../src/compute/encoders/onnx-writer/graph.ts";
import {
  countNumbers,
  textParameters,
  visionParameters,
} from "../../../../src/compute/encoders/onnx-writer/parameters.ts";
import { randomWeights } from "../../../../src/compute/encoders/onnx-writer/random-weights.ts";
import { checkSizes, VIT_B_16 } from "../../../../src/compute/encoders/onnx-writer/sizes.ts";

// google/siglip-base-patch16-224 has 203,155,970 parameters, two of them the scale and the bias of
// the loss.
test("the base model has as many parameters as the published one", () => {
  const [vision, text] = [visionParameters, textParameters].map((of) => countNumbers(of(VIT_B_16)));
  expect([vision, text]).toEqual([92_884_224, 110_271_744]);
  expect(vision! + text! + 2).toBe(203_155_970);
});

test("no two parameters have one name", () => {
  const names = [...visionParameters(VIT_B_16), ...textParameters(VIT_B_16)].map((p) => p.name);
  expect(new Set(names).size).toBe(names.length);
});

describe("sizes that make no model are refused:", () => {
  test.each([
    [{ layers: 0 }, "invalid model size: layers 0"],
    [{ hidden: 1.5 }, "invalid model size: hidden 1.5"],
    [{ heads: 7 }, "invalid model size: 768 is not a multiple of 7 heads"],
    [{ patchSize: 225 }, "invalid model size: patch 225 in an image of 224"],
  ])("%j", (wrong, message) => {
    expect(() => checkSizes({ ...VIT_B_16, ...wrong })).toThrow(message);
  });
});

describe("random weights", () => {
  const parameters = visionParameters({ ...VIT_B_16, hidden: 64, mlp: 256, layers: 1, heads: 4 });
  const weights = randomWeights(parameters, 0);

  test("of a matrix are normal with variance 1 / (numbers in a row)", () => {
    const values = weights("vision_model.encoder.layers.0.mlp.fc2.weight");
    expect(values).toHaveLength(64 * 256);
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const variance = values.reduce((sum, x) => sum + x * x, 0) / values.length;
    // Four standard errors: sqrt(1/256/16384) = 0.0005 for the mean, sqrt(2/16384) = 1.1 % for the variance.
    expect(Math.abs(mean)).toBeLessThan(0.002);
    expect(Math.abs(256 * variance - 1)).toBeLessThan(0.044);
  });

  // torch.manual_seed(0); torch.randn(16 or more)[0] is -1.1258398; a row has 3 x 16 x 16 numbers.
  test("begin with what PyTorch draws for the seed", () => {
    const [first] = weights("vision_model.embeddings.patch_embedding.weight");
    expect(first! * Math.sqrt(768)).toBeCloseTo(-1.1258398, 5);
  });

  test("are 0 for biases and 1 for scales", () => {
    const norm = "vision_model.post_layernorm";
    expect(new Set(weights(`${norm}.bias`))).toEqual(new Set([0]));
    expect(new Set(weights(`${norm}.weight`))).toEqual(new Set([1]));
  });

  test("do not depend on the order in which they are asked for, and do on the seed", () => {
    const name = "vision_model.head.probe";
    const again = randomWeights(parameters, 0);
    expect(again(name)).toEqual(weights(name));
    expect(randomWeights(parameters, 1)(name)).not.toEqual(weights(name));
  });

  test("are refused for a parameter that does not exist, or a seed that is no seed", () => {
    expect(() => weights("vision_model.nose")).toThrow("unknown parameter: vision_model.nose");
    expect(() => randomWeights(parameters, -1)).toThrow("invalid seed: -1");
  });
});

test("a constant whose numbers do not fill its sides is refused", () => {
  expect(() => createGraph().tensor("w", [2, 3], new Float32Array(5))).toThrow(
    "invalid tensor: 5 numbers for w [2,3]",
  );
});
