import { describe, expect, test } from "vitest";
import { drawing } from "../../../src/compute/emoji/drawing.ts";
import { smallSet } from "./small-set.ts";

const set = smallSet(
  "small",
  { left: { body: "<path d='M0 0h4v8z'/>" }, wide: { body: "<rect/>", width: 8, height: 5 } },
  {
    right: { parent: "left", hFlip: true },
    left2: { parent: "right", hFlip: true },
    broken: { parent: "nowhere" },
    egg: { parent: "hen" },
    hen: { parent: "egg" },
  },
);
const HEAD =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="32" height="32" ';

describe("a drawing is", () => {
  test("the body in the view box of the set", () => {
    expect(drawing(set, "left", 32)).toBe(`${HEAD}viewBox="0 0 8 8"><path d='M0 0h4v8z'/></svg>`);
  });

  test("in a view box of its own where the icon has one", () => {
    expect(drawing(set, "wide", 32)).toBe(`${HEAD}viewBox="0 0 8 5"><rect/></svg>`);
  });

  test("mirrored about the middle where the alias says so", () => {
    expect(drawing(set, "right", 32)).toBe(
      `${HEAD}viewBox="0 0 8 8"><g transform="translate(8 0) scale(-1 1)"><path d='M0 0h4v8z'/></g></svg>`,
    );
  });

  test("the icon itself after two mirrorings", () => {
    expect(drawing(set, "left2", 32)).toBe(drawing(set, "left", 32));
  });
});

test.each(["nothing", "broken", "egg", "constructor"])("%s is no emoji of the set", (name) => {
  expect(() => drawing(set, name, 32)).toThrow(`unknown emoji: ${name} in small`);
});
