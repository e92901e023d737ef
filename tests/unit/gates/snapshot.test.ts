// @vitest-environment jsdom
import { expect, test } from "vitest";
import { takeSnapshot } from "../../gates/fidelity/snapshot.ts";

function read(body: string, scripted = false) {
  document.body.innerHTML = body;
  return takeSnapshot(scripted);
}

test("decimals and exponents in prose are strays", () => {
  const strays = (text: string) => read(`<p>${text}</p>`).strays.length;
  expect(strays("a margin of 0.5")).toBe(1);
  expect(strays("a margin of .5")).toBe(1);
  expect(strays("a loss of 1e-8")).toBe(1);
  expect(strays("a loss of 3E\u22127")).toBe(1);
});

test("whole numbers, sentences and words with digits are none", () => {
  const strays = (text: string) => read(`<p>${text}</p>`).strays.length;
  expect(strays("There are 5,000 steps. 12 of them are shown in table 3. Next")).toBe(0);
  expect(strays("see 845a41e3, v1e, h2e4x and ...5")).toBe(0);
});

test("data, settings, references, code, formulas, figures and times are exempt", () => {
  const body = [
    '<data data-metric="a/b" value="0.5" data-format="f1">0.5</data>',
    "<span data-setting>0.01</span>",
    "<span data-ref><b>2509.18552</b></span>",
    "<code>1e-8</code>",
    "<pre>0.1</pre>",
    '<span class="katex"><i>0.1</i></span>',
    "<svg><text>0.1</text></svg>",
    "<time>12.5</time>",
  ];
  expect(read(body.join("")).strays).toEqual([]);
});

test("what only a screen reader hears is prose", () => {
  expect(read('<p aria-label="0.5">x</p><img alt="a 0.6">').strays).toEqual(["0.5", "a 0.6"]);
});

test("with scripts on, what noscript holds is not read", () => {
  expect(read("<noscript>0.5</noscript>", true).strays).toEqual([]);
});

test("every number is read with its id, value, format and text", () => {
  const { numbers } = read(
    '<div hidden><data data-metric="a/b" value="0.512" data-format="f1"> 0.<b>5</b> </data></div>',
  );
  expect(numbers).toEqual([{ id: "a/b", value: "0.512", format: "f1", text: "0.5", hidden: true }]);
});

test("broken formulas, links and anchors are listed", () => {
  const snapshot = read('<i class="katex-error">\\x</i><a href="/a/#b" id="c" name="d">x</a>');
  expect(snapshot.brokenFormulas).toEqual(["\\x"]);
  expect(snapshot.links).toEqual([new URL("/a/#b", document.baseURI).href]);
  expect(snapshot.anchors).toEqual(["c", "d"]);
});

test("a drawing with numbers needs a table in its figure, or one it names", () => {
  const svg = "<svg><text>1</text></svg>";
  const untabled = (body: string) => read(body).untabled;
  expect(untabled(`<figure id="f">${svg}</figure>`)).toEqual(["f"]);
  expect(untabled(`<figure id="f">${svg}<table></table></figure>`)).toEqual([]);
  expect(untabled(`<figure aria-details="t">${svg}</figure><table id="t"></table>`)).toEqual([]);
  expect(untabled(`<figure aria-details="t" id="f">${svg}</figure>`)).toEqual(["f"]);
});

test("a drawing without numbers, or only for decoration, needs no table", () => {
  expect(read("<svg><text>k</text></svg>").untabled).toEqual([]);
  expect(read('<p aria-hidden="true"><svg><text>1</text></svg></p>').untabled).toEqual([]);
});
