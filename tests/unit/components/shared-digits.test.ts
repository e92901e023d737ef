import { expect, test } from "vitest";
import { sharedDigits } from "../../../src/components/shared-digits.ts";

test("all digits are shared when ours rounds to the printed number", () => {
  expect(sharedDigits("27.3981", "27.3981")).toEqual({ same: "27.3981", differs: "" });
});

test("ours is split where it first differs", () => {
  expect(sharedDigits("26.6593", "26.6492")).toEqual({ same: "26.6", differs: "492" });
});

test("a zero left out before the point makes no difference", () => {
  expect(sharedDigits(".4297", "0.4291")).toEqual({ same: "0.429", differs: "1" });
});

test("signs are compared whichever minus they use", () => {
  expect(sharedDigits("-0.2013", "\u22120.2013")).toEqual({ same: "\u22120.2013", differs: "" });
  expect(sharedDigits("-0.2013", "0.2013")).toEqual({ same: "", differs: "0.2013" });
});

test("leading zeros alone are no agreement", () => {
  expect(sharedDigits("0.0053", "0.0171")).toEqual({ same: "", differs: "0.0171" });
});

test("numbers of another length share nothing", () => {
  expect(sharedDigits("99.9999", "100.0001")).toEqual({ same: "", differs: "100.0001" });
});
