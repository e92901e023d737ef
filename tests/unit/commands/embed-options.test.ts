import { Command } from "commander";
import { expect, test } from "vitest";
import { addEmbed } from "../../../src/compute/commands/embed.ts";

function parse(...args: string[]) {
  const program = new Command();
  addEmbed(program);
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  const required = ["--model", "m", "--images", "i", "--out", "o"];
  return program.parseAsync(["embed", ...required, ...args], { from: "user" });
}

test("a device that there is not is refused with the list of choices", async () => {
  await expect(parse("--device", "tpu")).rejects.toThrow(
    "Allowed choices are auto, cpu, cuda, webgpu.",
  );
});

test("a batch of no images and a share that is none are refused", async () => {
  await expect(parse("--batch", "0")).rejects.toThrow("Expected a whole number of at least 1.");
  await expect(parse("--shard", "3/2")).rejects.toThrow("invalid shard: 3/2");
});

test("the options reach the work", async () => {
  await expect(parse("--prompt", "no label")).rejects.toThrow("invalid prompt: no label");
});
