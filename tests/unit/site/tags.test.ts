import { expect, test } from "vitest";
import { tagsOf } from "../../site/tags.ts";

test("start tags are read with their attributes, quoted or not, and references resolved", () => {
  const html = `<a href="/a/?x=1&amp;y=2" id=top hidden title='&#8722; &quot;'>x</a><br/>`;
  expect(tagsOf(html)).toEqual([
    { name: "a", attributes: { href: "/a/?x=1&y=2", id: "top", hidden: "", title: '− "' } },
    { name: "br", attributes: {} },
  ]);
});

test("text and scripts hold no tags", () => {
  expect(tagsOf("1 &lt; 2 href=x <script>if (a<b) c('<a href=x>')</script>")).toEqual([
    { name: "script", attributes: {} },
  ]);
});
