import process, { argv, stderr, stdout } from "node:process";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { closest } from "fastest-levenshtein";
import { ARTEFACTS, EXTENDED, type ExperimentId } from "./artefacts.ts";
import { addEmbed } from "./commands/embed.ts";
import { addEmoji } from "./commands/emoji.ts";
import { addEmojiModels } from "./commands/emoji-models.ts";
import { addEmojiTowers } from "./commands/emoji-towers.ts";
import { addRandomModel } from "./commands/random-model.ts";
import { addSetupGpu } from "./commands/setup-gpu.ts";
import type { TrainOptions } from "./commands/train.ts";
import { ENGINE_NAMES } from "./engines/engine.ts";
import { VARIANTS, type VariantId } from "./engine-variants.ts";
import type { BenchOptions } from "./commands/bench.ts";
import type { ComputeOptions } from "./commands/compute.ts";
import type { RecordEnginesOptions } from "./commands/record-engines.ts";
import type { ReproduceOptions } from "./commands/reproduce.ts";
import { TIERS } from "./commands/tier.ts";
import { parseShard } from "./commands/shard.ts";
import { CliError } from "./error.ts";

const engineOption = () =>
  new Option("--engine <name>", "what trains").choices(ENGINE_NAMES).default("wasm");
const workersOption = () =>
  new Option("--workers <n>", "runs trained at once (default: all cores)").argParser(positive);

const program = new Command("constellations")
  .description('Re-runs the experiments of "Global Minimizers of Sigmoid Contrastive Loss".')
  .exitOverride()
  .configureOutput({ outputError: () => undefined })
  .showSuggestionAfterError()
  .addHelpText(
    "after",
    "\nExit codes: 0 done, 2 could not (the message says why), 130 interrupted.",
  );

program
  .command("train")
  .description("train one case and print its outcome")
  .argument("<case.json>", 'a training case, bare or under the key "case"')
  .addOption(engineOption())
  .option("--workers <n>", "threads for one run, with wasm-blocks (default: all cores)", positive)
  .option("--out <file>", "write here instead of to standard output")
  .action(async (file: string, options: TrainOptions) =>
    (await import("./commands/train.ts")).train(file, options),
  );

program
  .command("compute")
  .description("compute the results that are missing or out of date")
  .argument("[artefact...]", "which (default: all)", artefact)
  .option("--force", "from nothing, even what is fresh")
  .option("--seeds <n>", "runs per configuration", positive)
  .addOption(
    new Option("--tier <name>", "what the site shows, hours more, or one run each for development")
      .choices(TIERS)
      .default("paper"),
  )
  .option("--data <folder>", "write results here instead of data/")
  .option(
    "--shard <i/n>",
    "train the i-th of n shares of the runs, and write no results",
    parseShard,
  )
  .option("--runs <folder>", "where finished runs are kept; put all shares into one to merge them")
  .addOption(workersOption())
  .addOption(engineOption())
  .action(async (artefacts: ExperimentId[], options: ComputeOptions) =>
    (await import("./commands/compute.ts")).compute({
      ...options,
      ...(artefacts.length > 0 && { artefacts }),
    }),
  );

program
  .command("reproduce")
  .description("recompute everything from nothing; goes on where an interrupted one was")
  .addOption(workersOption())
  .addOption(engineOption())
  .action(async (options: ReproduceOptions) =>
    (await import("./commands/reproduce.ts")).reproduce(options),
  );

program
  .command("build")
  .description("compile the kernel, compute what is out of date, build the site")
  .action(async () => (await import("./commands/build.ts")).build());

program
  .command("doctor")
  .description("what this machine has, what is missing, and how to get it")
  .action(async () => (await import("./commands/doctor.ts")).doctor());

program
  .command("bench")
  .description("microseconds per step for each engine that is here, size and batch, and memory")
  .option("--json <file>", "also write the figures here")
  .option("--quick", "fewer repeats")
  .action(async (options: BenchOptions) => (await import("./commands/bench.ts")).bench(options));

program
  .command("engines")
  .description("measure engines for the site: agreement with the reference, speed, large runs")
  .argument("[engine...]", "which (default: all that are here)", variant)
  .option("--force", "even what was measured already")
  .option("--data <folder>", "write records into engines/ of this folder instead of data/")
  .action(async (variants: VariantId[], options: RecordEnginesOptions) =>
    (await import("./commands/record-engines.ts")).recordEngines({
      ...options,
      ...(variants.length > 0 && { variants }),
    }),
  );

program
  .command("accept")
  .description("accept changed verdicts into data/verdicts.json")
  .argument("[claim...]", "which (default: all that changed)")
  .requiredOption("--reason <text>", "why they changed")
  .action(async (ids: string[], { reason }: { reason: string }) =>
    (await import("./commands/accept.ts")).accept({ reason, ids }),
  );

program
  .command("baseline:accept")
  .description("put results whose numbers changed in the place of those that stand")
  .requiredOption("--metric <id...>", 'which numbers, or "ARTEFACT/*" for all of a result')
  .requiredOption("--reason <text>", "why they changed")
  .action(async ({ metric, reason }: { metric: string[]; reason: string }) =>
    (await import("./commands/baseline.ts")).acceptBaseline({ metrics: metric, reason }),
  );

program
  .command("constellation")
  .description("margin, bounds, retrieval and modality gap of given vectors, as JSON")
  .argument("<file.json>", '{"U", "V"} as rows of unit vectors, or {"X", "delta", "phi"}')
  .action(async (file: string) =>
    (await import("./commands/constellation.ts")).constellation(file),
  );

program
  .command("two-distance")
  .description("whether a graph is a spherical two-distance set, in which dimension, as JSON")
  .argument("<graph>", "graph6, edges such as 0-1,1-2, or a file with either")
  .action(async (graph: string) => (await import("./commands/two-distance.ts")).twoDistance(graph));

addEmoji(program);
addEmojiTowers(program);
addEmojiModels(program);
addEmbed(program);
addRandomModel(program);
addSetupGpu(program);

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError("Expected a whole number of at least 1.");
  return value;
}

function artefact(id: string, before: ExperimentId[] = []): ExperimentId[] {
  return [
    ...before,
    known<ExperimentId>("artefact", id, [...ARTEFACTS.map((a) => a.id), ...EXTENDED]),
  ];
}

function variant(id: string, before: VariantId[] = []): VariantId[] {
  return [
    ...before,
    known(
      "engine",
      id,
      VARIANTS.map((v) => v.id),
    ),
  ];
}

/** The id, if there is such a one. */
function known<T extends string>(what: string, id: string, ids: readonly T[]): T {
  const found = ids.find((one) => one === id);
  if (found !== undefined) return found;
  const near = closest(id, ids);
  throw new CliError(
    `unknown ${what}: ${id}`,
    `Did you mean ${near}? There are: ${ids.join(", ")}.`,
  );
}

function fail(wrong: string, advice: string, code: number): void {
  stderr.write(`error: ${wrong}\n${advice}\n`);
  process.exitCode = code;
}

// Whoever reads has seen enough, as `| head` has: nothing is wrong.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  await program.parseAsync(argv);
} catch (error) {
  if (error instanceof CommanderError) {
    // Help that was not asked for says enough, but nothing was done.
    if (error.code === "commander.help") process.exitCode = 2;
    else if (error.exitCode !== 0)
      fail(error.message.replace(/^error: /, ""), "See --help for what there is.", 2);
  } else if (error instanceof CliError) {
    fail(error.message, error.advice, error.exitCode);
  } else if (
    error instanceof Error &&
    /^(\S.*: )?(invalid|missing|unknown|non-finite) /.test(error.message)
  ) {
    fail(error.message, "Nothing was written for this run; other finished runs are kept.", 2);
  } else throw error;
}
