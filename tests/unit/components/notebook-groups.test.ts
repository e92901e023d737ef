import { expect, test } from "vitest";
import {
  configurationName,
  notebookGroups,
  quantityName,
} from "../../../src/components/notebook-groups.ts";
import type { PaperValue } from "../../../src/compute/schemas/paper.ts";

const value = (id: string): PaperValue => ({
  id,
  printed: "0.5",
  value: 0.5,
  kind: "notebook-output",
  place: "",
});

test("notebookGroups sorts values by notebook and splits their ids", () => {
  const groups = notebookGroups([value("NB.locked.bias.loss-5000"), value("NB.basic.margin")]);
  const found = groups.flatMap((g) => g.values.map((v) => [g.id, v.configuration, v.name]));
  expect(found).toEqual([
    ["basic", "basic", "margin"],
    ["locked", "locked.bias", "loss-5000"],
  ]);
});

test("notebookGroups refuses a value of no notebook", () => {
  expect(() => notebookGroups([value("NB.unheard.loss")])).toThrow(
    "unknown notebook value: NB.unheard.loss",
  );
});

test("configurations are named by how they differ", () => {
  expect(configurationName("fixed-t.b1")).toBe("b_rel = \u22121/2");
  expect(configurationName("relative-bias.b4")).toBe("from b_rel = 1");
  expect(configurationName("locked.adapter")).toBe("explicit adapter");
});

test("quantities are named as people say them", () => {
  expect(quantityName("temperature-5000")).toBe("t at step 5,000");
  expect(quantityName("relative-bias")).toBe("relative bias");
  expect(quantityName("ratio-10000")).toBe("b / t at step 10,000");
});
