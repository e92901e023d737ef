import { expect, test } from "vitest";
import { expressionWords } from "../../../src/components/expression-words.ts";

test("an expression reads as the formula it is", () => {
  const half = { quotient: [{ difference: [{ paper: "P" }, { paper: "N" }] }, 2] };
  expect(expressionWords(half as never)).toBe("(P \u2212 N) / 2");
  expect(expressionWords({ product: [1.9, { greatest: [{ metric: "a/x" }, -1] }] })).toBe(
    "1.9 × (greatest of a/x, \u22121)",
  );
  expect(expressionWords({ absolute: { sum: [1, 2] } })).toBe("size of 1 + 2");
});

test("lists of more than three are counted", () => {
  expect(expressionWords({ mean: [1, 2, 3, 4] })).toBe("mean of 4");
  expect(expressionWords({ sum: [1, 2, 3, 4] })).toBe("sum of 4");
});

test("a correlation says of whom and how many pairs", () => {
  expect(
    expressionWords({
      spearman: [
        [1, 2],
        [3, 4],
      ],
    }),
  ).toBe("Spearman\u2019s correlation of 2 pairs");
});
