import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { captionOf } from "../../../src/compute/emoji/captions.ts";
import { experiment } from "../../../src/compute/experiments/emoji-models.ts";
import { HEADLINE_MODELS } from "../../../src/compute/experiments/images/emoji-models.ts";
import { ImageStats } from "../../../src/compute/schemas/image-stats.ts";
import { PictureWall } from "../../../src/compute/schemas/picture-wall.ts";
import { ResultFile } from "../../../src/compute/schemas/result.ts";

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const result = ResultFile.parse(json("data/results/emoji-models.json"));

test("the committed result is what the committed statistics give", () => {
  const { metrics, series } = experiment.summarise(new Map());
  expect(Object.fromEntries(metrics.map(({ id, value }) => [id, value]))).toEqual(result.metrics);
  expect(series).toEqual(result.series);
  expect(experiment.settings).toEqual(result.settings);
});

test("a model's numbers are those of its stats.json, each of its own", () => {
  for (const { id } of HEADLINE_MODELS) {
    const stats = ImageStats.parse(json(`data/emoji/stats/${id}.json`));
    const number = (name: string) => result.metrics[`emoji-models/${id}.${name}`];
    expect(number("margin")).toBe((stats.p5_positive - stats.p95_negative) / 2);
    expect(number("mean-margin")).toBe((stats.mean_positive - stats.mean_negative) / 2);
    expect(number("xi")).toBe(stats.xi);
  }
  expect(result.metrics["emoji-models/models"]).toBe(10);
});

test("the wall counts a picture as named where its own caption comes first", () => {
  const { pictures } = PictureWall.parse(json("data/emoji/wall.json"));
  const named = pictures.filter(({ name, nearest }) => nearest[0]?.caption === captionOf(name));
  expect(named.length).toBeGreaterThan(0);
  expect(result.metrics["emoji-models/wall.first"]).toBe(named.length);
});
