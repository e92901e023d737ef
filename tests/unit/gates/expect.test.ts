import { expect, test } from "vitest";
import { failed, gateReport } from "../../gates/report.ts";
import { expectRed } from "../../gates/self-test/expect.ts";
import { changeDigit } from "../../gates/self-test/spoil-page.ts";

const report = gateReport("drift", [failed("a/b", "differs"), failed("c/d", "differs")]);

test("the self-test fails when something spoilt went unnoticed", () => {
  const checks = expectRed(report, { "a/b": "one", "c/d": "two", "e/f": "three" });
  expect(checks.filter((check) => !check.ok).map(({ id }) => id)).toEqual(["drift: three"]);
});

test("the self-test fails when something is red that nobody spoilt", () => {
  const checks = expectRed(report, { "a/b": "one" });
  expect(checks.filter((check) => !check.ok).map(({ id }) => id)).toEqual(["drift: nothing else"]);
});

test("changing a digit changes the last one", () => {
  expect(changeDigit("0.1239 %")).toBe("0.1230 %");
  expect(changeDigit("1.2e\u22123")).toBe("1.2e\u22124");
  expect(() => changeDigit("none")).toThrow("missing digit: none");
});
