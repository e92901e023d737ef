import process from "node:process";
import { expect, test } from "vitest";
import { listenForInterrupt } from "../../../src/compute/commands/embed/interrupt.ts";

test("after Ctrl-C the next check ends the work with exit code 130", () => {
  const before = process.listenerCount("SIGINT");
  const { check, release } = listenForInterrupt();
  try {
    check();
    process.emit("SIGINT");
    expect(check).toThrow(
      expect.objectContaining({
        message: "interrupted; all finished batches are kept",
        exitCode: 130,
      }),
    );
    // A second one meets nobody and ends the process.
    expect(process.listenerCount("SIGINT")).toBe(before);
  } finally {
    release();
  }
});
