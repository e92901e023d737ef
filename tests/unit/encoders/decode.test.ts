import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decodeRgb } from "../../../src/compute/encoders/decode.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { EXPECTED, imageOf, PIL } from "./pil.ts";

describe("a decoded image is byte for byte that of PIL's convert('RGB')", () => {
  test.each(Object.entries(EXPECTED.decoded))("%s", async (file, expected) => {
    expect(await decodeRgb(join(PIL, file))).toEqual(imageOf(expected));
  });

  test("the fixture has every mode that PIL opens such files in", () => {
    const modes = new Set(Object.values(EXPECTED.decoded).map(({ mode }) => mode));
    expect([...modes].toSorted()).toEqual(["1", "CMYK", "I", "L", "LA", "P", "RGB", "RGBA"]);
  });
});

describe("a file that is no whole image is refused with the reason", () => {
  const jpeg = readFileSync(`${PIL}/rgb.jpg`);
  const png = readFileSync(`${PIL}/rgb-alpha.png`);
  test.each([
    ["a truncated JPEG", jpeg.subarray(0, jpeg.length - 200), /premature end/i],
    ["a truncated PNG", png.subarray(0, png.length - 200), /read error|libspng/i],
    ["text", Buffer.from("not an image"), /unsupported image format/],
    ["an empty file", Buffer.alloc(0), /empty/i],
  ])("%s", async (_, bytes, reason) => {
    const file = join(temporaryFolder(), "broken");
    writeFileSync(file, bytes);
    const { message } = await decodeRgb(file).then(
      () => ({ message: "decoded" }),
      (error: unknown) => error as Error,
    );
    expect(message).toMatch(/^invalid image: .+$/);
    expect(message).toMatch(reason);
  });
});

test("a file that is not there is told apart from one that is broken", async () => {
  await expect(decodeRgb("/nowhere.png")).rejects.toThrow(/^cannot read image: ENOENT/);
});
