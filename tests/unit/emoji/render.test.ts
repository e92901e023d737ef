import sharp from "sharp";
import { expect, test } from "vitest";
import { isWholePng, renderPng } from "../../../src/compute/emoji/render.ts";

/** Left half black, right half red at half strength, upper row nothing. */
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4" viewBox="0 0 4 4">' +
  '<path d="M0 1h2v3h-2z"/><path fill="#f00" fill-opacity=".5" d="M2 1h2v3h-2z"/></svg>';

test("an image is 8-bit RGB on white at the size of the drawing", async () => {
  const { data, info } = await sharp(await renderPng(SVG))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([4, 4, 3]);
  const pixel = (x: number, y: number) => [...data.subarray(3 * (4 * y + x), 3 * (4 * y + x) + 3)];
  expect(pixel(0, 0)).toEqual([255, 255, 255]);
  expect(pixel(0, 2)).toEqual([0, 0, 0]);
  expect(pixel(3, 2)).toEqual([255, 127, 127]);
});

test("black and white alone are RGB too", async () => {
  const grey = SVG.replace("#f00", "#000").replace(".5", "1");
  expect((await sharp(await renderPng(grey)).metadata()).channels).toBe(3);
});

test("a PNG is whole with its last chunk and of the size that is asked for", async () => {
  const png = await renderPng(SVG);
  expect(isWholePng(png, 4)).toBe(true);
  expect(isWholePng(png, 5)).toBe(false);
  expect(isWholePng(png.subarray(0, -1), 4)).toBe(false);
  expect(isWholePng(Buffer.alloc(0), 4)).toBe(false);
});
