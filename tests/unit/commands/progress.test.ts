import { stderr } from "node:process";
import { expect, it, onTestFinished, vi } from "vitest";
import { createProgress, duration } from "../../../src/compute/commands/progress.ts";

it.each([
  [400, "0 s"],
  [59_400, "59 s"],
  [200_000, "3 min 20 s"],
  [3_900_000, "1 h 5 min"],
])("says %i ms as %s", (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

it("extrapolates the share done, from where each task began", () => {
  const said = vi.spyOn(stderr, "write").mockReturnValue(true);
  onTestFinished(() => {
    said.mockRestore();
  });
  let time = 0;
  const progress = createProgress(() => time);
  const at = (seconds: number, share: number) => {
    time = seconds * 1000;
    progress.update(share, "");
    return said.mock.lastCall?.[0];
  };
  expect(at(25, 0.25)).toMatch("25 %  , 1 min 15 s left");
  expect(at(100, 1)).toMatch("100 %  , 0 s left");
  // Of the second task's first fifth a tenth took 20 seconds.
  expect(at(120, 0.1)).not.toMatch("left");
  expect(at(140, 0.2)).toMatch("20 %  , 2 min 40 s left");
});
