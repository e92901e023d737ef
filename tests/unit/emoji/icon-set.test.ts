import { expect, test } from "vitest";
import { namesOf, openIconSet } from "../../../src/compute/emoji/icon-set.ts";

test("a set says its version, size, author and licence", () => {
  const { set, version, width, height, info } = openIconSet("emojione");
  expect({ set, width, height, license: info.license.spdx, author: info.author.name }).toEqual({
    set: "emojione",
    width: 64,
    height: 64,
    license: "CC-BY-4.0",
    author: "Emoji One",
  });
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("the names of a set are its icons and its aliases", () => {
  const names = namesOf(openIconSet("emojione"));
  expect(names).toContain("bear-face");
  expect(names).toContain("bear");
});

test("a missing package is named, with what to run", () => {
  expect(() => openIconSet("no-such-set")).toThrow(
    expect.objectContaining({
      name: "CliError",
      message: "missing icon package: @iconify-json/no-such-set",
      advice: "Run: npm ci",
    }),
  );
});
