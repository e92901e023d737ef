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
  const untabled = (body: string) => read(body).untabled.map(({ name }) => name);
  expect(untabled(`<figure id="f">${svg}</figure>`)).toEqual(["f"]);
  expect(untabled(`<figure id="f">${svg}<table></table></figure>`)).toEqual([]);
  expect(untabled(`<figure aria-details="t">${svg}</figure><table id="t"></table>`)).toEqual([]);
  expect(untabled(`<figure aria-details="t" id="f">${svg}</figure>`)).toEqual(["f"]);
});

test("a drawing may name a link to a table on another page", () => {
  const link = '<a id="t" href="/a/numbers/#f">table</a>';
  const { untabled } = read(
    `<figure aria-details="t" id="f"><svg><text>1</text></svg></figure>${link}`,
  );
  const address = new URL("/a/numbers/#f", document.baseURI).href;
  expect(untabled).toEqual([{ name: "f", link: address }]);
  expect(read('<div id="d"><table id="t"></table></div>').tables).toEqual(["d", "t"]);
});

test("a cell is read by the series and format of its column, or by its own format", () => {
  const columns = '<col><col data-series="a/s/x" data-format="f1">';
  const rows = '<tr><th>1</th><td>0.5</td></tr><tr><th>2</th><td data-format="n0">1,000</td></tr>';
  const table = `<table><colgroup>${columns}</colgroup><tbody>${rows}</tbody></table>`;
  const { numbers, strays } = read(table);
  const shown = { value: null, hidden: false };
  expect(numbers).toEqual([
    { id: "series:a/s/x/0", format: "f1", text: "0.5", ...shown },
    { id: "series:a/s/x/1", format: "n0", text: "1,000", ...shown },
  ]);
  expect(strays).toEqual([]);
});

test("a decimal in a column that names no series is a stray", () => {
  const columns = '<col data-series="a/s/x" data-format="f1"><col>';
  const table = `<table><colgroup>${columns}</colgroup><tr><td>1</td><td>0.7</td></tr></table>`;
  expect(read(table).strays).toEqual(["0.7"]);
});

test("a drawing without numbers, or only for decoration, needs no table", () => {
  expect(read("<svg><text>k</text></svg>").untabled).toEqual([]);
  expect(read('<p aria-hidden="true"><svg><text>1</text></svg></p>').untabled).toEqual([]);
});
