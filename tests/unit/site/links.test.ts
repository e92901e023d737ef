import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgeAddresses } from "../../site/links.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The check of a front page with this in it. */
function judge(html: string) {
  const dist = temporaryFolder();
  writeFileSync(join(dist, "index.html"), html);
  return judgeAddresses({ dist, base: "/" }, [{ path: "/", file: "index.html", html }])[0]!;
}

test("a link leads to a page and to an anchor that are there", () => {
  expect(judge('<h2 id="there"><a href="/#there">there</a></h2>').ok).toBe(true);
  expect(judge('<a href="/#gone">gone</a>').actual).toBe("/#gone: no such anchor");
});

test("a link without an address is none", () => {
  for (const link of ["<a>x</a>", '<a href="">x</a>', '<a href="javascript:void(0)">x</a>'])
    expect(judge(link).actual).toMatch("1 links without an address");
});
