import { expect, it } from "vitest";
import { z } from "zod";
import { describeIssue, valueOfJson } from "../../../src/compute/store/json.ts";

function fault(schema: z.ZodType, text: string): string | undefined {
  const value = valueOfJson(text);
  const issue = schema.safeParse(value).error?.issues[0];
  return issue && describeIssue(value, issue);
}

it("passes over a byte order mark", () => {
  expect(valueOfJson('\uFEFF{"n": 2}')).toEqual({ n: 2 });
});

it("reads the numbers that Python writes and JSON does not have", () => {
  expect(valueOfJson("[NaN, Infinity, -Infinity, 1]")).toEqual([NaN, Infinity, -Infinity, 1]);
});

it("leaves the same words alone inside strings", () => {
  expect(valueOfJson('{"NaN": "a \\" NaN", "x": NaN}')).toEqual({ NaN: 'a " NaN', x: NaN });
});

it("does not take other faults for numbers", () => {
  expect(() => valueOfJson("[NaN, nan]")).toThrow(SyntaxError);
  expect(() => valueOfJson('{"case": ')).toThrow(SyntaxError);
});

it("names where a number that is not finite stands, and quotes it", () => {
  const schema = z.object({ init: z.array(z.array(z.number())) });
  expect(fault(schema, '{"init": [[1], [NaN]]}')).toMatch(/^\$\.init\[1\]\[0\]: .*\(got "NaN"\)$/);
  expect(fault(schema, '{"init": [[1e999]]}')).toMatch(
    /^\$\.init\[0\]\[0\]: .*\(got "Infinity"\)$/,
  );
});

it("of a choice of forms, names the fault of the one that the value resembles", () => {
  const schema = z.object({
    init: z.union([z.array(z.array(z.number())), z.strictObject({ seed: z.int() })]),
  });
  expect(fault(schema, '{"init": [[1], [2, "3"]]}')).toMatch(
    /^\$\.init\[1\]\[1\]: .*expected number, received string \(got "3"\)$/,
  );
  expect(fault(schema, '{"init": {"seed": 0.5}}')).toMatch(/^\$\.init\.seed: .*\(got 0\.5\)$/);
  expect(fault(schema, "{}")).toMatch(/^\$\.init: .*received undefined$/);
});
