import { expect, test } from "vitest";
import { sentence } from "../../../src/components/sentence.ts";

test("words become a sentence, a sentence stays one", () => {
  expect(sentence("first run of b")).toBe("First run of b.");
  expect(sentence("First run.")).toBe("First run.");
});
