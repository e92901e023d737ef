import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";

/** Runs a gate as a user does, in an empty folder. */
function gate(name: string, ...args: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), "constellations-command-"));
  onTestFinished(() => {
    rmSync(cwd, { recursive: true });
  });
  const file = resolve("tests/gates", `${name}.ts`);
  return { cwd, ...spawnSync(process.execPath, [file, ...args], { cwd, encoding: "utf8" }) };
}

test("an unknown option is refused with the nearest one", () => {
  const { status, stderr } = gate("drift", "--enigne", "wasm");
  expect(status).toBe(2);
  expect(stderr).toBe("unknown option: --enigne\nDid you mean --engine? See --help.\n");
});

test("an option without its value is refused", () => {
  const { status, stderr } = gate("fidelity", "--dist");
  expect(status).toBe(2);
  expect(stderr).toBe("missing value: --dist\nIt takes DIR. See --help.\n");
});

test("--help says what the gate asks and what its options are", () => {
  const { status, stdout } = gate("reproduction", "--help");
  expect(status).toBe(0);
  expect(stdout).toContain("is every verdict what the committed data give?");
  expect(stdout).toContain("--dist DIR");
});

test("a gate without a built site could not run, says what to do, and reports it", () => {
  const { status, stdout, cwd } = gate("reproduction");
  expect(status).toBe(2);
  expect(stdout).toContain("could not run: no built site in dist/");
  expect(stdout).toContain("Run: npm run build");
  expect(stdout.endsWith("0 passed, 1 failed\n")).toBe(true);
  expect(existsSync(join(cwd, "reports/reproduction.xml"))).toBe(true);
});
