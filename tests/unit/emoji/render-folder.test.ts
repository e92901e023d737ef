import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  renderFolder,
  type RenderFolderOptions,
} from "../../../src/compute/emoji/render-folder.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const CHOICE = {
  size: 16,
  sets: ["noto", "emojione"],
  names: ["red-heart", "t-shirt"],
} as const satisfies Omit<RenderFolderOptions, "folder">;
const render = (folder: string, options: Partial<RenderFolderOptions> = {}) =>
  renderFolder({ ...CHOICE, folder, ...options });
const FILES = [
  "red heart/emojione.png",
  "red heart/noto.png",
  "t shirt/emojione.png",
  "t shirt/noto.png",
];

describe("a folder of emoji", () => {
  test("has one image per caption and set, each with its hash in the manifest", async () => {
    const folder = temporaryFolder();
    const { finished } = await render(folder);
    expect(Object.keys(finished.images)).toEqual(FILES);
    for (const [file, hash] of Object.entries(finished.images))
      expect(
        createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex"),
      ).toBe(hash);
    expect(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))).toMatchObject({
      settings: { size: 16, names: ["red-heart", "t-shirt"] },
      finished: { hash: finished.hash, identical: [] },
    });
    expect(existsSync(join(folder, ".partial"))).toBe(false);
  });

  test("has the same bytes wherever and however often it is made", async () => {
    const [a, b] = [await render(temporaryFolder()), await render(temporaryFolder())];
    expect(b).toEqual(a);
  });

  test("names origin and licence of the sets that are in it", async () => {
    const folder = temporaryFolder();
    await render(folder);
    const text = readFileSync(join(folder, "LICENCES.md"), "utf8");
    expect(text).toMatch(/noto\.png .*Google Inc .*\(Apache-2\.0\)/);
    expect(text).toMatch(/emojione\.png .*Emoji One .*\(CC-BY-4\.0\)/);
    expect(text).not.toContain("openmoji.png");
  });

  test("has the first captions alone where a limit is given", async () => {
    const { settings } = await renderFolder({
      folder: temporaryFolder(),
      size: 8,
      sets: ["noto"],
      limit: 3,
    });
    expect(settings.names).toEqual(["1st-place-medal", "2nd-place-medal", "3rd-place-medal"]);
  });

  test("lists images of different names that came out the same", async () => {
    const { finished } = await renderFolder({
      folder: temporaryFolder(),
      size: 32,
      sets: ["fluent-emoji-flat"],
      names: ["black-medium-square", "white-square-button", "red-heart"],
    });
    expect(finished.identical).toEqual([
      ["black medium square/fluent-emoji-flat.png", "white square button/fluent-emoji-flat.png"],
    ]);
  });
});

describe("a second run", () => {
  test("draws what is missing or damaged and leaves the rest alone", async () => {
    const folder = temporaryFolder();
    const first = await render(folder);
    const [kept, cut, edited, gone] = FILES.map((file) => join(folder, file));
    const before = statSync(kept!, { bigint: true }).mtimeNs;
    truncateSync(cut!, 100);
    writeFileSync(edited!, "not an image");
    rmSync(gone!);
    expect(await render(folder)).toEqual(first);
    expect(statSync(kept!, { bigint: true }).mtimeNs).toBe(before);
  });

  test("goes on after an interruption, when no hashes are written yet", async () => {
    const folder = temporaryFolder();
    const first = await render(folder);
    const path = join(folder, "manifest.json");
    writeFileSync(path, JSON.stringify({ ...first, finished: undefined }));
    const [kept, cut] = FILES.map((file) => join(folder, file));
    const before = statSync(kept!, { bigint: true }).mtimeNs;
    truncateSync(cut!, 100);
    expect(await render(folder)).toEqual(first);
    expect(statSync(kept!, { bigint: true }).mtimeNs).toBe(before);
  });

  test("tells how far it is, finished images included", async () => {
    const folder = temporaryFolder();
    const seen: string[] = [];
    const options = { onImage: (done: number, total: number) => seen.push(`${done}/${total}`) };
    await render(folder);
    await render(folder, options);
    expect(seen).toEqual(["1/4", "2/4", "3/4", "4/4"]);
  });

  test("with other settings is refused, since the images would be mixed", async () => {
    const folder = temporaryFolder();
    await render(folder);
    await expect(render(folder, { size: 17, names: ["red-heart"] })).rejects.toThrow(
      `${folder} holds emoji of other size and names`,
    );
  });
});

describe("refused with a word on what to do:", () => {
  test("a folder that holds something else", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "thesis.txt"), "");
    await expect(render(folder)).rejects.toMatchObject({
      name: "CliError",
      message: `not empty, and no folder of rendered emoji: ${folder}`,
    });
  });

  test("a name that a set lacks", async () => {
    await expect(render(temporaryFolder(), { names: ["flag-chad"] })).rejects.toMatchObject({
      name: "CliError",
      message: "unknown emoji: flag-chad in noto",
    });
  });

  test("a place that cannot be written", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    await expect(render(join(file, "emoji"))).rejects.toMatchObject({
      name: "CliError",
      message: expect.stringContaining(
        `cannot read ${join(file, "emoji/manifest.json")}`,
      ) as string,
    });
  });
});
