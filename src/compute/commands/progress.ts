import { stderr } from "node:process";

export interface Progress {
  /** `share` of the whole, in [0, 1]; `label` says what is under way. */
  update(share: number, label: string): void;
  /** A line that stays. */
  line(text: string): void;
  end(): void;
}

const TERMINAL_INTERVAL = 100;
const PLAIN_INTERVAL = 15_000;

/**
 * Progress on standard error: one line rewritten on a terminal, a line now and then elsewhere.
 * The time left extrapolates the share done since the start; when the share falls, another task began.
 */
export function createProgress(now: () => number = Date.now): Progress {
  const terminal = stderr.isTTY;
  let last = now();
  let from = { time: last, share: 0 };
  let reached = 0;
  let open = false;
  const clear = () => {
    if (open) stderr.write("\r\x1b[2K");
    open = false;
  };
  return {
    update(share, label) {
      const time = now();
      if (share < reached) from = { time, share };
      reached = share;
      if (time - last < (terminal ? TERMINAL_INTERVAL : PLAIN_INTERVAL)) return;
      last = time;
      const done = share - from.share;
      const left =
        done > 0.005 ? `, ${duration(((time - from.time) * (1 - share)) / done)} left` : "";
      const text = `${String(Math.floor(share * 100)).padStart(3)} %  ${label}${left}`;
      clear();
      if (terminal) stderr.write(text.slice(0, (stderr.columns || 80) - 1));
      else stderr.write(`${text}\n`);
      open = terminal;
    },
    line(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    end: clear,
  };
}

/** A time in milliseconds as people say it: `42 s`, `3 min 20 s`, `1 h 5 min`. */
export function duration(milliseconds: number): string {
  const s = Math.round(milliseconds / 1000);
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`;
  return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
}
