import { expect, test } from "vitest";
import { policyFaults } from "../../site/head.ts";

test("a policy may let in the site, style attributes, WebAssembly and hashed scripts", () => {
  const policy =
    "default-src 'self'; style-src-attr 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='";
  expect(policyFaults(policy)).toEqual([]);
});

test("anything else that a policy lets in is named", () => {
  expect(
    policyFaults("default-src 'self'; script-src 'unsafe-inline' https://cdn.example"),
  ).toEqual([
    "the policy lets in script-src 'unsafe-inline'",
    "the policy lets in script-src https://cdn.example",
  ]);
  expect(policyFaults("script-src 'self'")).toEqual(["the policy has no default-src"]);
  expect(policyFaults(undefined)).toEqual(["no content-security policy"]);
});
