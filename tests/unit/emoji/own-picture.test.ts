import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawing } from "../../../src/compute/emoji/drawing.ts";
import { openIconSet } from "../../../src/compute/emoji/icon-set.ts";
import { readPicture } from "../../../src/compute/emoji/own-picture.ts";
import { renderBytes, renderPng } from "../../../src/compute/emoji/render.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const svg = (size: number) => drawing(openIconSet("noto"), "red-heart", size);

test("a drawing saved as a picture file is read as the drawing", async () => {
  const file = join(temporaryFolder(), "picture.png");
  writeFileSync(file, await renderPng(svg(64)));
  expect(await readPicture(file)).toEqual(await renderBytes(svg(64)));
});

test("a picture that is not square is centred on white", async () => {
  const file = join(temporaryFolder(), "wide.svg");
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100"/></svg>`,
  );
  const pixels = await readPicture(file);
  const row = (y: number) => pixels[3 * (64 * y + 32)];
  expect([row(8), row(32), row(56)]).toEqual([255, 0, 255]);
});

test("what is no picture is named", async () => {
  const file = join(temporaryFolder(), "words.png");
  writeFileSync(file, "words");
  await expect(readPicture(file)).rejects.toThrow(`cannot read the picture ${file}`);
  await expect(readPicture(`${file}.none`)).rejects.toThrow("cannot read the picture");
});
