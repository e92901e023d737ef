import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { dir: "tests/unit", environment: "node", testTimeout: 60_000 },
});
