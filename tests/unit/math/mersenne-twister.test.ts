import { expect, test } from "vitest";
import { mersenneTwister, uniform53 } from "../../../src/compute/math/mersenne-twister.ts";

test("mersenneTwister(5489) is the sequence every MT19937 starts with", () => {
  const bits = mersenneTwister(5489);
  expect([bits(), bits(), bits(), bits(), bits()]).toEqual([
    3499211612, 581869302, 3890346734, 3586334585, 545404204,
  ]);
});

test("the 10,000th number for seed 5489 is the one the C++ standard names", () => {
  const bits = mersenneTwister(5489);
  for (let i = 1; i < 10_000; i++) bits();
  expect(bits()).toBe(4123659995);
});

test("only the low 32 bits of a seed count", () => {
  expect(mersenneTwister(2 ** 32 + 50)()).toBe(2124297904);
  expect(mersenneTwister(50)()).toBe(2124297904);
});

test("uniform53 takes 21 bits of the first number and all of the second", () => {
  const numbers = [0xffffffff, 0xfffffffe, 0x00200000, 1];
  const bits = () => numbers.shift()!;
  expect(uniform53(bits)).toBe(1 - 2 ** -52);
  expect(uniform53(bits)).toBe(2 ** -53);
});
