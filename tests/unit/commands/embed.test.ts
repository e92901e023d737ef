import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EmbedOptions } from "../../../src/compute/commands/embed.ts";
import { embed } from "../../../src/compute/commands/embed/run.ts";
import { readNpy } from "../../../src/compute/encoders/npy.ts";
import {
  EmbeddingProvenance,
  EmbeddingRows,
} from "../../../src/compute/schemas/embedding-files.ts";
import { ImageStats } from "../../../src/compute/schemas/image-stats.ts";
import { cosine, GOLDEN, TINY } from "../encoders/siglip-tiny.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { until } from "./run-cli.ts";

let out: string;
let lines: string[];
beforeEach(() => {
  out = temporaryFolder();
  lines = [];
});

const options = (changes: Partial<EmbedOptions> = {}): EmbedOptions => ({
  model: `${TINY}/model`,
  images: `${TINY}/images`,
  out,
  prompt: "{}",
  device: "cpu",
  batch: 8,
  ...changes,
});
const say = (line: string) => void lines.push(line);
const run = (changes: Partial<EmbedOptions> = {}) =>
  embed(options(changes), {
    progress: { line: say, update: () => undefined, end: () => undefined },
    print: say,
  });

const RESULTS = ["images.npy", "rows.json", "stats.json", "texts.npy"];
const results = (folder: string) =>
  Object.fromEntries(RESULTS.map((name) => [name, readFileSync(join(folder, name))]));
const json = (name: string): unknown => JSON.parse(readFileSync(join(out, name), "utf8"));
const stats = () => ImageStats.parse(json("stats.json"));
const partsOf = (folder: string) => {
  const parts = join(folder, "parts");
  const [key] = readdirSync(parts);
  return join(parts, key!);
};

/** What an undisturbed run writes. */
let whole: Record<string, Buffer>;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "embed-"));
  lines = [];
  await run();
  whole = results(out);
  rmSync(out, { recursive: true });
});

describe("embed writes", () => {
  test("every statistic of the reference, to 1e-3", async () => {
    await run();
    const found = stats() as unknown as Record<string, number>;
    for (const [name, expected] of Object.entries(GOLDEN.stats))
      expect(Math.abs(found[name]! - expected), name).toBeLessThan(1e-3);
  });

  test("embeddings that NumPy reads, in the order of rows.json", async () => {
    await run();
    const rows = EmbeddingRows.parse(json("rows.json"));
    expect(rows.texts).toEqual(GOLDEN.classes);
    expect(rows.images).toEqual(GOLDEN.images.map(({ file, label }) => ({ file, label })));
    const images = readNpy(readFileSync(join(out, "images.npy")));
    expect([images.rows, images.columns]).toEqual([48, 32]);
    GOLDEN.images.forEach(({ embedding }, i) => {
      const row = images.data.subarray(32 * i, 32 * (i + 1));
      expect(cosine(row, embedding)).toBeGreaterThan(0.9999);
    });
    const texts = readNpy(readFileSync(join(out, "texts.npy")));
    GOLDEN.classes.forEach((label, j) => {
      const row = texts.data.subarray(32 * j, 32 * (j + 1));
      expect(cosine(row, GOLDEN.text_embeddings[label]!)).toBeGreaterThan(0.9999);
    });
  });

  test("the device and the pace apart from what is compared, and says the device", async () => {
    await run();
    const facts = EmbeddingProvenance.parse(json("provenance.json"));
    expect(facts).toMatchObject({ device: "cpu", why: "asked for", images: 48, batch: 8 });
    expect(lines[0]).toBe("computing on cpu: asked for");
    expect(lines.at(-1)).toBe(`${out}/stats.json: 48 images, 12 texts, 0 skipped`);
  });

  test("another prompt's texts, which gives other statistics", async () => {
    await run({ prompt: "a photo of a {}." });
    expect(stats().prompt).toBe("a photo of a {}.");
    expect(stats().mean_positive).not.toBe(
      ImageStats.parse(JSON.parse(String(whole["stats.json"]))).mean_positive,
    );
  });
});

describe("a flat folder with a labels file gives the same statistics", () => {
  test("as sub-folders do", async () => {
    const flat = temporaryFolder();
    const labels = join(flat, "labels.tsv");
    for (const { file } of GOLDEN.images) cpSync(`${TINY}/images/${file}`, join(flat, name(file)));
    writeFileSync(
      labels,
      GOLDEN.images.map(({ file, label }) => `${name(file)}\t${label}\n`).join(""),
    );
    await run({ images: flat, labels });
    expect(stats().n_classes).toBe(12);
    expect(stats().p95_negative).toBeCloseTo(GOLDEN.stats.p95_negative!, 6);
  });
});

const name = (file: string) => file.split("/")[1]!;

describe("an interrupted run goes on", () => {
  test("after kill -9, without computing a finished batch again, to the same bytes", async () => {
    const script = join(temporaryFolder(), "embed.mjs");
    const module = resolve("src/compute/commands/embed/run.ts");
    writeFileSync(
      script,
      `import { embed } from ${JSON.stringify(module)};
       await embed(${JSON.stringify(options({ batch: 1 }))});`,
    );
    const child = spawn(process.execPath, [script], { stdio: "ignore" });
    const finished = () => {
      try {
        return readdirSync(partsOf(out)).filter((file) => /^vision-\d+\.json$/.test(file));
      } catch {
        return [];
      }
    };
    await until(() => finished().length >= 3, child);
    child.kill("SIGKILL");
    await once(child, "exit");
    const before = finished();
    const times = before.map((file) => statSync(join(partsOf(out), file)).mtimeMs);
    expect(before.length).toBeLessThan(48);

    await run({ batch: 1 });
    expect(lines[0]).toBe(`going on from ${12 + before.length} of 60 batches`);
    expect(before.map((file) => statSync(join(partsOf(out), file)).mtimeMs)).toEqual(times);
    const resumed = results(out);
    rmSync(out, { recursive: true });
    await run({ batch: 1 });
    expect(resumed).toEqual(results(out));
  });

  test("with a damaged batch made again", async () => {
    await run();
    const file = join(partsOf(out), "vision-000002.json");
    writeFileSync(file, readFileSync(file, "utf8").slice(0, -40));
    await run();
    expect(lines).toContain("going on from 7 of 8 batches");
    expect(results(out)).toEqual(whole);
  });

  test("of a finished one, by writing the results alone", async () => {
    await run();
    const facts = json("provenance.json");
    rmSync(join(out, "stats.json"));
    lines = [];
    await run();
    expect(lines[0]).toBe("going on from 8 of 8 batches");
    expect(lines.some((line) => line.startsWith("computing"))).toBe(false);
    expect(results(out)).toEqual(whole);
    expect(json("provenance.json")).toEqual(facts);
  });
});

describe("shares of the work", () => {
  test("done in folders of their own and put together give the same bytes", async () => {
    const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    for (const [i, folder] of folders.entries()) {
      await run({ out: folder, shard: { index: i + 1, count: 3 } });
      expect(readdirSync(folder)).toEqual(["parts"]);
      cpSync(folder, out, { recursive: true });
    }
    lines = [];
    await run();
    expect(lines[0]).toBe("going on from 8 of 8 batches");
    expect(results(out)).toEqual(whole);
  });
});

describe("an image that cannot be read", () => {
  const broken = (files: string[]) => {
    const images = temporaryFolder();
    cpSync(`${TINY}/images`, images, { recursive: true });
    for (const file of files) {
      const bytes = readFileSync(join(images, file));
      writeFileSync(join(images, file), bytes.subarray(0, bytes.length / 2));
    }
    return images;
  };

  test("is named, skipped and counted", async () => {
    const { file, label } = GOLDEN.images[10]!;
    await run({ images: broken([file]) });
    expect(stats()).toMatchObject({ n_images: 47, n_classes: 12, n_skipped: 1 });
    const fault = expect.stringMatching(/^invalid image: /) as string;
    expect(EmbeddingRows.parse(json("rows.json")).skipped).toEqual([{ file, label, fault }]);
    expect(lines.some((line) => line.startsWith(`skipped ${file}: invalid image: `))).toBe(true);
    expect(lines.at(-1)).toContain("47 images, 12 texts, 1 skipped");
  });

  test("leaves the embeddings of the others as they are", async () => {
    await run({ images: broken([GOLDEN.images[10]!.file]) });
    const { data } = readNpy(readFileSync(join(out, "images.npy")));
    GOLDEN.images.toSpliced(10, 1).forEach(({ embedding }, i) => {
      expect(cosine(data.subarray(32 * i, 32 * (i + 1)), embedding)).toBeGreaterThan(0.9999);
    });
  });

  test("because the file could not be read is tried again by the next run", async () => {
    const images = broken([]);
    const { file } = GOLDEN.images[10]!;
    const path = join(images, file);
    rmSync(path);
    symlinkSync(join(images, "away"), path);
    await run({ images });
    expect(stats().n_skipped).toBe(1);
    lines = [];
    await run({ images });
    expect(lines[0]).toBe("going on from 7 of 8 batches");
    expect(lines.some((line) => line.startsWith(`skipped ${file}: cannot read image: `))).toBe(
      true,
    );
  });

  test("is no run at all where every one is", async () => {
    const images = broken(GOLDEN.images.map(({ file }) => file));
    await expect(run({ images })).rejects.toThrow(
      /^invalid images: none of 48 could be read; the first: invalid image: /,
    );
  });
});

describe("is refused before anything is computed:", () => {
  test("a prompt without {}", async () => {
    await expect(run({ prompt: "a photo" })).rejects.toMatchObject({
      message: "invalid prompt: a photo",
      advice: expect.stringContaining("{}") as string,
    });
  });

  test("an empty class folder", async () => {
    const images = temporaryFolder();
    cpSync(`${TINY}/images`, images, { recursive: true });
    mkdirSync(join(images, "unicorn"));
    await expect(run({ images })).rejects.toThrow(
      `invalid class folder: ${images}/unicorn is empty`,
    );
    expect(readdirSync(out)).toEqual([]);
  });

  test("a model folder without the text tower", async () => {
    const model = temporaryFolder();
    cpSync(`${TINY}/model`, model, { recursive: true });
    rmSync(join(model, "onnx/text_model.onnx"));
    await expect(run({ model })).rejects.toThrow(
      `missing model file: ${model}/onnx/text_model.onnx`,
    );
  });
});
