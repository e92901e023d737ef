import { expect, test } from "vitest";
import { batchGuarantee } from "../../../src/components/figures/batch-guarantee.ts";
import { lossDecay } from "../../../src/components/figures/loss-decay.ts";
import { oneShifted } from "../../../src/components/figures/one-shifted.ts";

test("lossDecay draws two curves per code and a ring where they should end", async () => {
  const curve = { t: [1, 10, 100], least: [12, 14, 14.1], centered: [14, 15, 15] };
  const svg = lossDecay([{ name: "Pentagon", ...curve, constant: 14.1 }], {
    id: "decay",
    size: "wide",
  });
  expect(svg).toContain("14.1 for Pentagon");
  await expect(svg).toMatchFileSnapshot("snapshots/loss-decay.svg");
});

test("batchGuarantee marks where the guarantee ends and what the paper names", async () => {
  const svg = batchGuarantee(
    { n: [1e8, 4e9, 2e10], share: [0.98, 0.02, -3.9] },
    { id: "guarantee", size: "wide", printed: 1e10, limit: 4e9 },
  );
  expect(svg).toContain("crosses zero at N = 4000000000");
  expect(svg).toContain("10¹⁰");
  await expect(svg).toMatchFileSnapshot("snapshots/batch-guarantee.svg");
});

test("oneShifted draws xi, N xi and the largest difference", async () => {
  const svg = oneShifted(
    { n: [10, 100], xi: [0.05, 0.005], nXi: [0.5, 0.5], widest: [0.77, 0.77] },
    { id: "shifted", size: "wide" },
  );
  expect(svg.match(/<path fill="none"|aria-labelledby/g)).not.toBeNull();
  await expect(svg).toMatchFileSnapshot("snapshots/one-shifted.svg");
});
