import { expect, it } from "vitest";
import { duration } from "../../../src/compute/commands/progress.ts";

it.each([
  [400, "0 s"],
  [59_400, "59 s"],
  [200_000, "3 min 20 s"],
  [3_900_000, "1 h 5 min"],
])("says %i ms as %s", (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});
