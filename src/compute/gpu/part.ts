/** Whether a part of the equipment works, and what on, or what is in its way. */
export type Check =
  | { state: "works"; about: string }
  /** It is sound, but there is nothing for it on this machine. */
  | { state: "no-gpu"; why: string }
  | { state: "broken"; why: string };

/** Something that `npm run setup:gpu` installs. */
export interface Part {
  name: string;
  /** Whether it trains. */
  engine: boolean;
  /** What is run to install it, in words. */
  command: string;
  isHere(): boolean;
  /** In a process of its own; never rejects. */
  check(): Promise<Check>;
  /** Takes away what is here and does not work. */
  remove(): void;
  /** Notes what is there; the function returned takes away what came since. */
  remember(): () => void;
  /** Null, or why it failed. Stops when aborted. */
  install(signal: AbortSignal): Promise<string | null>;
}

/** What became of a part. */
export interface Outcome {
  name: string;
  engine: boolean;
  state: "was-here" | "installed" | "no-gpu" | "failed";
  /** On what it computes, or why it does not, in one line. */
  note: string;
}

export interface SetUpOptions {
  signal: AbortSignal;
  say: (line: string) => void;
}

/**
 * Sees to it that a part is there and works, or is not there: what does not install whole, or does
 * not pass its check, is taken away again. Throws the signal's reason when aborted, with nothing left.
 */
export async function setUp(part: Part, { signal, say }: SetUpOptions): Promise<Outcome> {
  const { name, engine } = part;
  if (part.isHere()) {
    const { state, ...found } = await part.check();
    signal.throwIfAborted();
    if (state === "works") return { name, engine, state: "was-here", note: noteOf(found) };
    if (state === "no-gpu") return { name, engine, state, note: noteOf(found) };
    say(`${name} is here, but ${noteOf(found)}; removing it, to install it afresh`);
    part.remove();
  }
  say(`${name}: ${part.command}`);
  const undo = part.remember();
  let works = false;
  try {
    const fault = await part.install(signal);
    signal.throwIfAborted();
    if (fault !== null) return { name, engine, state: "failed", note: fault };
    const { state, ...found } = await part.check();
    signal.throwIfAborted();
    works = state === "works";
    if (works) return { name, engine, state: "installed", note: noteOf(found) };
    return { name, engine, state: state === "no-gpu" ? state : "failed", note: noteOf(found) };
  } finally {
    if (!works) undo();
  }
}

const noteOf = (found: { about: string } | { why: string }): string =>
  "about" in found ? found.about : found.why;
