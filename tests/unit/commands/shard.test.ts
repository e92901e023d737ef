import { expect, it } from "vitest";
import { inShard, parseShard } from "../../../src/compute/commands/shard.ts";
import { sha256 } from "../../../src/compute/store/hash.ts";

it("reads the share and the number of shares", () => {
  expect(parseShard("2/3")).toEqual({ index: 2, count: 3 });
});

it.each(["0/3", "4/3", "1", "a/b", "1/0", "-1/3"])("refuses %s", (text) => {
  expect(() => parseShard(text)).toThrow(`invalid shard: ${text}`);
});

it("puts every run into exactly one share, about as many into each", () => {
  const keys = Array.from({ length: 3000 }, (_, i) => sha256(String(i)));
  const sizes = [1, 2, 3].map(
    (index) => keys.filter((key) => inShard(key, { index, count: 3 })).length,
  );
  expect(sizes[0]! + sizes[1]! + sizes[2]!).toBe(3000);
  for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(100);
});
