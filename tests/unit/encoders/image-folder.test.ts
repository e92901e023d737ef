import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { distinctLabels, listImages } from "../../../src/compute/encoders/image-folder.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function put(...files: string[]) {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "bytes");
  }
}
const labelled = (texts: Record<string, string>) => ({
  file: "labels.tsv",
  texts: new Map(Object.entries(texts)),
});
const pairs = (...args: Parameters<typeof listImages>) =>
  listImages(...args).map(({ file, label }) => [file, label]);

test("the names of sub-folders are the labels, and paths the order", () => {
  put("zebra/1.png", "ox/2.JPEG", "ox/1.jpg", "README.txt", "ox/.hidden");
  const images = listImages(folder, null);
  expect(images).toEqual([
    { file: "ox/1.jpg", label: "ox", bytes: 5 },
    { file: "ox/2.JPEG", label: "ox", bytes: 5 },
    { file: "zebra/1.png", label: "zebra", bytes: 5 },
  ]);
  expect(distinctLabels(images)).toEqual(["ox", "zebra"]);
});

test("two sub-folders may share a text", () => {
  put("n02012849/1.jpg", "n03126707/1.jpg", "ox/1.jpg");
  const labels = labelled({ n02012849: "crane", n03126707: "crane" });
  expect(pairs(folder, labels)).toEqual([
    ["n02012849/1.jpg", "crane"],
    ["n03126707/1.jpg", "crane"],
    ["ox/1.jpg", "ox"],
  ]);
});

test("the images of a flat folder have theirs from the labels file", () => {
  put("b.png", "a.png");
  expect(pairs(folder, labelled({ "a.png": "ox", "b.png": "zebra" }))).toEqual([
    ["a.png", "ox"],
    ["b.png", "zebra"],
  ]);
});

test("a file of a sub-folder that is no image is listed: reading it will name it", () => {
  put("ox/1.png", "ox/notes.txt", "zebra/1.png");
  expect(pairs(folder, null)).toContainEqual(["ox/notes.txt", "ox"]);
});

test("a link that leads nowhere is listed too", () => {
  put("ox/1.png", "zebra/1.png");
  symlinkSync("/nowhere.png", join(folder, "zebra/2.png"));
  expect(listImages(folder, null)).toContainEqual({
    file: "zebra/2.png",
    label: "zebra",
    bytes: 0,
  });
});

describe("is refused:", () => {
  const fault = (labels: Parameters<typeof listImages>[1] = null) => {
    expect.hasAssertions();
    return expect(() => listImages(folder, labels));
  };

  test("a folder that is not there", () => {
    expect(() => listImages("/nowhere", null)).toThrow("missing image folder: /nowhere");
  });

  test("a folder without images", () => {
    fault().toThrow(`missing images: ${folder} has none`);
  });

  test("an empty class folder", () => {
    put("ox/1.png");
    mkdirSync(join(folder, "zebra"));
    fault().toThrow(`invalid class folder: ${folder}/zebra is empty`);
  });

  test("a folder within a class folder", () => {
    put("ox/more/1.png");
    fault().toThrow(`invalid class folder: ${folder}/ox/more is a folder in one`);
  });

  test("an image without label", () => {
    put("a.png", "b.png");
    fault().toThrow(`missing label: ${folder}/a.png has none`);
    fault(labelled({ "a.png": "ox" })).toThrow(
      `missing label: ${folder}/b.png has none in labels.tsv`,
    );
  });

  test("a label of no image", () => {
    put("a.png", "b.png");
    const labels = labelled({ "a.png": "ox", "b.png": "cow", "c.png": "zebra" });
    fault(labels).toThrow("unknown image: c.png, named in labels.tsv");
  });

  test("one label for all", () => {
    put("ox/1.png", "ox/2.png");
    fault().toThrow(`invalid labels: every image of ${folder} has the same`);
  });
});
