import type { LossForm } from "../compute/experiments/training.ts";

/** What a reader can choose; the names are also those of the form's fields and of the address. */
export const FIELDS = [
  "n",
  "d",
  "k",
  "seed",
  "draws",
  "lock",
  "x",
  "form",
  "offset",
  "b0",
  "t",
  "t0",
  "lr",
  "steps",
] as const;
export type Field = (typeof FIELDS)[number];
/** The fields as text, the way a form and an address hold them. */
export type RawSettings = Record<Field, string>;

export const LOCKS = ["none", "first", "adapter"] as const;
/** Which term moves the logit off zero, and whether it is trained. */
export const OFFSETS = ["relative-bias", "fixed-relative-bias", "bias", "fixed-bias"] as const;
export const FORMS = ["published", "formula", "clamped"] as const satisfies LossForm[];
export const TEMPERATURES = ["trained", "fixed"] as const;

/** One run, as far as the playground lets it be chosen. */
export interface Settings {
  /** Samples per modality, 2 to 2,000. */
  n: number;
  /** Embedding dimension, 1 to 256. */
  d: number;
  /** Which draw after seeding each of the 2 to 20 modalities takes. */
  draws: number[];
  seed: number;
  lock: (typeof LOCKS)[number];
  /** delta = sigmoid(x) of the adapter; read only where `lock` is `adapter`. */
  x: number;
  form: LossForm;
  offset: (typeof OFFSETS)[number];
  /** b_rel or b at the start, as `offset` says. */
  b0: number;
  t: (typeof TEMPERATURES)[number];
  t0: number;
  /** Learning rate of Adam. */
  lr: number;
  steps: number;
}

/** The bounds of a number: a browser has to stay usable, and a run to be a run. */
interface Range {
  name: string;
  least: number;
  most: number;
  whole?: boolean;
  /** `least` itself is not allowed. */
  open?: boolean;
}
export const RANGES = {
  n: { name: "N", least: 2, most: 2000, whole: true },
  d: { name: "d", least: 1, most: 256, whole: true },
  k: { name: "the number of modalities", least: 2, most: 20, whole: true },
  seed: { name: "the seed", least: 0, most: Number.MAX_SAFE_INTEGER, whole: true },
  x: { name: "x", least: -50, most: 50 },
  b0: { name: "the bias at the start", least: -1e6, most: 1e6 },
  t0: { name: "t at the start", least: 0, most: 1e6, open: true },
  lr: { name: "the learning rate", least: 0, most: 1000, open: true },
  steps: { name: "the number of steps", least: 1, most: 1_000_000, whole: true },
} satisfies Partial<Record<Field, Range>>;
const CHOICES = { lock: LOCKS, form: FORMS, offset: OFFSETS, t: TEMPERATURES };

/** Draws are made one after the other, so a late one takes long. */
const LAST_DRAW = 99;
/** Multiply-adds of one step, at most: N^2 d for every pair of modalities; about a second. */
const MOST_WORK = 1e9;

export type Faults = Partial<Record<Field, string>>;
export type Reading = { settings: Settings; faults?: never } | { settings?: never; faults: Faults };

/** The settings that fields say, or what is wrong with each field, as a sentence for its reader. */
export function readSettings(raw: RawSettings): Reading {
  const faults: Faults = {};
  const number = (field: keyof typeof RANGES): number => {
    const value = numberOf(raw[field]);
    const fault = outOfRange(value, RANGES[field]);
    if (fault !== null) faults[field] = fault;
    return value;
  };
  const choice = <F extends keyof typeof CHOICES>(field: F): (typeof CHOICES)[F][number] => {
    const known: readonly string[] = CHOICES[field];
    if (!known.includes(raw[field])) faults[field] = `Choose one of: ${known.join(", ")}.`;
    return raw[field] as (typeof CHOICES)[F][number];
  };
  const [n, d, k] = [number("n"), number("d"), number("k")];
  const lock = choice("lock");
  const settings: Settings = {
    ...{ n, d, lock },
    seed: number("seed"),
    draws: drawsOf(raw.draws, k, faults),
    x: lock === "adapter" ? number("x") : 0,
    form: choice("form"),
    offset: choice("offset"),
    b0: number("b0"),
    t: choice("t"),
    t0: number("t0"),
    lr: number("lr"),
    steps: number("steps"),
  };
  if (lock === "adapter" && k !== 2) faults.lock ??= "An adapter needs exactly 2 modalities.";
  if (!faults.n && !faults.d && !faults.k && ((k * (k - 1)) / 2) * n * n * d > MOST_WORK)
    faults.n = "One step would take seconds: choose a smaller N, d or number of modalities.";
  return Object.keys(faults).length > 0 ? { faults } : { settings };
}

/** The fields that say these settings. */
export function rawSettings(settings: Settings): RawSettings {
  const { draws, ...rest } = settings;
  const usual = draws.every((draw, i) => draw === i);
  const texts = Object.entries(rest).map(([field, value]) => [field, String(value)]);
  return {
    ...(Object.fromEntries(texts) as Omit<RawSettings, "k" | "draws">),
    k: String(draws.length),
    draws: usual ? "" : draws.join(","),
  };
}

/** NaN unless the whole text is one decimal number; a true minus sign counts as one. */
function numberOf(text: string): number {
  const plain = text.trim().replace("\u2212", "-");
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

function outOfRange(value: number, { name, least, most, whole, open }: Range): string | null {
  const inside = (open ? value > least : value >= least) && value <= most;
  if (inside && (!whole || Number.isInteger(value))) return null;
  const kind = whole ? "a whole number" : "a number";
  const [from, to] = [least, most].map((bound) =>
    bound.toLocaleString("en").replace("-", "\u2212"),
  );
  const range = open ? `above ${from} and at most ${to}` : `from ${from} to ${to}`;
  return `${name.replace(/^the/, "The")} must be ${kind} ${range}.`;
}

/** Draws 0 to k - 1 where the field is empty. */
function drawsOf(text: string, k: number, faults: Faults): number[] {
  const count = k >= RANGES.k.least && k <= RANGES.k.most ? k : RANGES.k.least;
  if (text.trim() === "") return Array.from({ length: count }, (_, i) => i);
  const draws = text.split(",").map(numberOf);
  if (draws.length !== k || draws.some((draw) => outOfRange(draw, DRAW) !== null))
    faults.draws = `Give one whole number from 0 to ${LAST_DRAW} per modality, with commas between, or leave the field empty.`;
  return draws;
}
const DRAW: Range = { name: "a draw", least: 0, most: LAST_DRAW, whole: true };
