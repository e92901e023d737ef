import { expect, test } from "vitest";
import { readAddress, writeAddress } from "../../../src/playground/address.ts";
import { readEngine, withEngine } from "../../../src/playground/engine-choice.ts";
import { PRESETS } from "../../../src/playground/presets.ts";
import { FIELDS } from "../../../src/playground/settings.ts";

const [figure5] = PRESETS;
const preset = figure5!.raw;

test.each(PRESETS)("an address of $id is read back as it was written", ({ raw }) => {
  expect(readAddress(writeAddress(raw), preset)).toEqual({ raw, ignored: [] });
});

test("names every field, so that it means the same when the first preset changes", () => {
  expect([...new URLSearchParams(writeAddress(preset)).keys()]).toEqual([...FIELDS]);
});

test("fields that an address lacks are the preset's", () => {
  expect(readAddress("?d=2&n=8", preset)).toEqual({
    raw: { ...preset, d: "2", n: "8" },
    ignored: [],
  });
  expect(readAddress("", preset)).toEqual({ raw: preset, ignored: [] });
});

test("what is not valid is passed over and reported, and the rest kept", () => {
  const { raw, ignored } = readAddress("?n=abc&d=2&t0=-5&colour=red", preset);
  expect(raw).toEqual({ ...preset, d: "2" });
  expect(ignored).toHaveLength(3);
  expect(ignored.join(" ")).toMatch(/colour.*“abc” was ignored. N must be.*“-5” was ignored/);
});

test("settings that do not go together fall back together", () => {
  expect(readAddress("?lock=adapter&k=3", preset).raw).toMatchObject({ lock: "none", k: "3" });
  const heavy = readAddress("?d=256&k=20", { ...preset, n: "1000" });
  expect(heavy.raw).toEqual({ ...preset, n: "1000" });
  expect(heavy.ignored).toHaveLength(1);
});

test.each(["?%", "?n", "?n=%E0%A4%A", `?n=${"9".repeat(5000)}`, "?=&&&", "?n=1&n=30"])(
  "no address makes it throw: %.12s",
  (query) => {
    const { raw } = readAddress(query, preset);
    expect(Object.keys(raw).toSorted()).toEqual([...FIELDS].toSorted());
  },
);

test("the engine stands behind the settings, and only where it is not the usual one", () => {
  const query = writeAddress(preset);
  expect(withEngine(query, "wasm")).toBe(query);
  const chosen = withEngine(query, "webgpu");
  expect(readEngine(chosen)).toEqual({ engine: "webgpu", ignored: [] });
  expect(readAddress(chosen, preset)).toEqual({ raw: preset, ignored: [] });
  expect(readEngine("?engine=abacus").engine).toBe("wasm");
  expect(readEngine("?engine=abacus").ignored.join()).toMatch(/one of wasm, webgpu/);
});
