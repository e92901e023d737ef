import { beforeAll, expect, test } from "vitest";
import { ARTEFACTS } from "../../../src/compute/artefacts.ts";
import { engineCode } from "../../../src/compute/commands/engines.ts";
import { recipeOf, whyStale } from "../../../src/compute/commands/freshness.ts";
import { EXPERIMENTS } from "../../../src/compute/experiments/index.ts";
import { foldersOf } from "../../../src/compute/store/folders.ts";

let code: string;

beforeAll(async () => {
  code = await engineCode("wasm");
});

test.each(ARTEFACTS.map(({ id }) => id))(
  "the committed result of %s is fresh; else run: npm run compute",
  (id) => {
    expect(whyStale(foldersOf(), recipeOf(EXPERIMENTS[id], "wasm", code))).toBeNull();
  },
);

test("a result is stale by specification, by code and by engine, each by name", () => {
  const recipe = recipeOf(EXPERIMENTS["figure-5"], "wasm", code);
  const why = (change: Partial<typeof recipe>) => whyStale(foldersOf(), { ...recipe, ...change });
  expect(why({ spec: "other" })).toBe("the specification changed");
  expect(why({ code: "other" })).toBe("the code changed");
  expect(why({ engine: "reference" })).toBe("the result is of another engine: wasm");
});

test("another number of seeds is another specification", () => {
  const { spec } = recipeOf(EXPERIMENTS["table-3"], "wasm", code);
  expect(recipeOf(EXPERIMENTS["table-3"], "wasm", code, 1).spec).not.toBe(spec);
});
