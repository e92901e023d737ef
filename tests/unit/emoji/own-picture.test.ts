import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawing } from "../../../src/compute/emoji/drawing.ts";
import { openIconSet } from "../../../src/compute/emoji/icon-set.ts";
import { FEATURES } from "../../../src/compute/emoji/features/descriptor.ts";
import { openFeatures } from "../../../src/compute/emoji/features/table.ts";
import { featuresOfFile } from "../../../src/compute/emoji/own-picture.ts";
import { renderPng } from "../../../src/compute/emoji/render.ts";
import { temporaryFolder } from "../temporary-folder.ts";

test("a drawing saved as a picture file has the features of the drawing", async () => {
  const folder = temporaryFolder();
  const table = openFeatures(folder, 2);
  const file = join(folder, "picture.png");
  writeFileSync(file, await renderPng(drawing(openIconSet("noto"), table.names[1]!, 64)));
  const rows = await table.rows("noto", 0);
  expect(await featuresOfFile(file)).toEqual(rows.slice(FEATURES));
});

test("what is no picture is named", async () => {
  const file = join(temporaryFolder(), "words.png");
  writeFileSync(file, "words");
  await expect(featuresOfFile(file)).rejects.toThrow(`cannot read the picture ${file}`);
  await expect(featuresOfFile(`${file}.none`)).rejects.toThrow("cannot read the picture");
});
