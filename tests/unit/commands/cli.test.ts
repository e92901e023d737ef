import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { cli } from "./run-cli.ts";

const GOLDEN = "tests/fixtures/train/rb_basic.json";
type Json = Record<string, unknown>;
const golden = JSON.parse(readFileSync(GOLDEN, "utf8")) as { case: Json };

function caseFile(change: Json): string {
  const path = join(temporaryFolder(), "case.json");
  writeFileSync(path, JSON.stringify({ ...golden.case, ...change }));
  return path;
}

it("prints its help and succeeds", () => {
  const { status, stdout } = cli("--help");
  expect(status).toBe(0);
  for (const command of [
    "train",
    "compute",
    "reproduce",
    "build",
    "doctor",
    "bench",
    "engines",
    "accept",
    "constellation",
    "two-distance",
  ])
    expect(stdout).toContain(command);
});

it("prints its help when asked for nothing, as a failure", () => {
  const { status, stderr } = cli();
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Usage: /);
  expect(stderr).not.toContain("error");
});

it.each([
  [["trian"], /unknown command 'trian'[^]*Did you mean train/],
  [["compute", "--fource"], /unknown option '--fource'[^]*Did you mean --force/],
  [["compute", "tabel-3"], /unknown artefact: tabel-3[^]*Did you mean table-3/],
  [["compute", "--engine", "wsam"], /'wsam' is invalid[^]*wasm, wasm-blocks, reference/],
  [["compute", "--workers", "0"], /'0' is invalid[^]*at least 1/],
  [["compute", "--seeds", "x"], /'x' is invalid/],
  [["compute", "--data", "/proc/nowhere"], /cannot write \/proc\/nowhere[^]*another place/],
  [["engines", "pytroch-eager"], /unknown engine: pytroch-eager[^]*Did you mean pytorch-eager/],
  [["engines", "wasm", "--data", "/nowhere"], /missing .*reference\.json[^]*engines -- reference/],
  [["train"], /missing required argument/],
  [["train", "none.json"], /missing case file: none\.json/],
  [["accept"], /--reason/],
])("%j is refused with a word on what to do", (args, message) => {
  const { status, stderr, stdout } = cli(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(stdout).toBe("");
});

it.each<[Json, RegExp]>([
  [{ n: 1 }, /\$\.n: .*>=2.*\(got 1\)/],
  [{ dim: 0 }, /\$\.dim: .*>=1.*\(got 0\)/],
  [{ pairs: [[0, 2]] }, /\$\.pairs\[0\]\[1\]: unknown modality: 2/],
  [{ steps: 0.5 }, /\$\.steps: .*\(got 0\.5\)/],
  [{ temprature: 1 }, /"temprature"/],
  [{ temperature: { init: -3, trainable: true } }, /\$\.temperature\.init: .*\(got -3\)/],
  [{ locked: [false] }, /\$\.locked: expected 2 entries/],
  [{ record: [5, 1000] }, /\$\.record\[1\]: step 1000 is beyond the last step, 200/],
  [{ init: [[[1]]] }, /\$\.init/],
])("a case with %j is refused, naming the JSON path", (change, message) => {
  const { status, stderr } = cli("train", caseFile(change));
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});

it("a number that is not finite is refused, naming the JSON path", () => {
  const path = caseFile({});
  writeFileSync(path, readFileSync(path, "utf8").replace(/"init":\[\[\[[^,]*/, '"init":[[[NaN'));
  const { status, stderr } = cli("train", path);
  expect(status).toBe(2);
  expect(stderr).toMatch(/\$\.init\[0\]\[0\]\[0\]: .*\(got "NaN"\)/);
});

it("malformed JSON is named", () => {
  const path = join(temporaryFolder(), "case.json");
  writeFileSync(path, '{"case": ');
  const { status, stderr } = cli("train", path);
  expect(status).toBe(2);
  expect(stderr).toContain(`malformed JSON in ${path}`);
});

it.each(["wasm", "wasm-blocks", "reference"])(
  "a run that diverges names the step (%s)",
  (engine) => {
    const path = caseFile({ temperature: { init: 1e308, trainable: true } });
    const { status, stderr } = cli("train", path, "--engine", engine);
    expect(status).toBe(2);
    expect(stderr).toMatch(/non-finite \w+.* at step \d+/);
  },
);

it("an unwritable output is named before anything is trained, and nothing is printed", () => {
  const years = caseFile({ steps: 1e12, record: [] });
  const { status, stderr, stdout } = cli("train", years, "--out", "/proc/nowhere/out.json");
  expect(status).toBe(2);
  expect(stderr).toContain("cannot write /proc/nowhere/out.json");
  expect(stdout).toBe("");
});

it("writes the same outcome to a file as to standard output", () => {
  const out = join(temporaryFolder(), "out.json");
  const { stdout } = cli("train", GOLDEN);
  expect(cli("train", GOLDEN, "--out", out).status).toBe(0);
  expect(readFileSync(out, "utf8")).toBe(stdout);
  expect(Object.keys(JSON.parse(stdout) as Json)).toEqual(["trace", "gradientAtStep1", "final"]);
});

it("--workers is for the engine that shares a run out, and changes nothing of it", () => {
  const shared = cli("train", GOLDEN, "--engine", "wasm-blocks", "--workers", "3");
  expect(shared.stdout).toBe(cli("train", GOLDEN).stdout);
  const { status, stderr } = cli("train", GOLDEN, "--workers", "3");
  expect(status).toBe(2);
  expect(stderr).toContain("--workers with the wasm engine");
});

it("takes a bare case as well as one under the key case", () => {
  expect(cli("train", caseFile({})).stdout).toBe(cli("train", GOLDEN).stdout);
});
