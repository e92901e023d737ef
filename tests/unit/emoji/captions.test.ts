import { expect, test } from "vitest";
import { captionOf, sharedNames } from "../../../src/compute/emoji/captions.ts";
import { EMOJI_SETS, openIconSet } from "../../../src/compute/emoji/icon-set.ts";
import { smallSet } from "./small-set.ts";

test("names are shared where all sets have them, as icon or as alias, but for skin tones", () => {
  const a = smallSet("a", {
    dog: { body: "dog" },
    cat: { body: "cat" },
    ear: { body: "ear" },
    "ear-dark-skin-tone": { body: "dark ear" },
  });
  const b = smallSet(
    "b",
    { kitten: { body: "cat" }, ear: { body: "ear" }, "ear-dark-skin-tone": { body: "dark ear" } },
    { cat: { parent: "kitten" } },
  );
  expect(sharedNames([a, b])).toEqual({ names: ["cat", "ear"], dropped: [] });
});

test("of two names for one drawing the alias is dropped, wherever it stands in the alphabet", () => {
  const a = smallSet(
    "a",
    { up: { body: "up" } },
    { above: { parent: "up" }, upward: { parent: "up" } },
  );
  const b = smallSet("b", { up: { body: "1" }, above: { body: "2" }, upward: { body: "3" } });
  expect(sharedNames([a, b])).toEqual({
    names: ["up"],
    dropped: [
      { name: "above", sameAs: "up", sets: ["a"] },
      { name: "upward", sameAs: "up", sets: ["a"] },
    ],
  });
});

test("an alias that is mirrored is a drawing of its own", () => {
  const a = smallSet("a", { left: { body: "<" } }, { right: { parent: "left", hFlip: true } });
  expect(sharedNames([a]).names).toEqual(["left", "right"]);
});

test("the five sets share 1,055 names, of which two have no drawing of their own", () => {
  const { names, dropped } = sharedNames(EMOJI_SETS.map(openIconSet));
  expect(names).toHaveLength(1053);
  expect(dropped).toEqual([
    { name: "cricket", sameAs: "cricket-game", sets: ["emojione"] },
    { name: "up-button", sameAs: "upwards-button", sets: ["noto", "twemoji", "emojione"] },
  ]);
});

test("a caption is the words of a name", () => {
  expect(captionOf("beaming-face-with-smiling-eyes")).toBe("beaming face with smiling eyes");
});
