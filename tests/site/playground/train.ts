import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** What `npm run train` prints for a case file's text: the outcome, or what is wrong. */
export function train(run: string): string {
  const folder = mkdtempSync(join(tmpdir(), "playground-"));
  try {
    const file = join(folder, "case.json");
    writeFileSync(file, run);
    const { stdout, stderr } = spawnSync(process.execPath, ["src/compute/cli.ts", "train", file], {
      encoding: "utf8",
      timeout: 120_000,
    });
    return stdout || stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
