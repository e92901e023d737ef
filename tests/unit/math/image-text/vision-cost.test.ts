import { expect, test } from "vitest";
import {
  patchCount,
  visionMultiplyAdds,
} from "../../../../src/compute/math/image-text/vision-cost.ts";

const VIT_B_16 = { imageSize: 224, patchSize: 16, hidden: 768, mlp: 3072, layers: 12 };

test("the vision tower of the base model takes 17.7 billion multiply-adds per image", () => {
  // 196 x 768 x 768 + 12 x (4 x 196 x 768^2 + 2 x 196^2 x 768 + 2 x 196 x 768 x 3072)
  //   + 2 x 196 x 768^2 + 2 x 768^2 + 2 x 196 x 768 + 2 x 768 x 3072
  expect(visionMultiplyAdds(VIT_B_16)).toBe(17_708_292_096);
});

test("an image of 384 pixels has 27 x 27 patches of 14", () => {
  expect(patchCount({ imageSize: 384, patchSize: 14 })).toBe(729);
});
