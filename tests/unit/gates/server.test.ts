import { expect, onTestFinished, test } from "vitest";
import { serveSite } from "../../gates/server.ts";
import { miniature } from "./miniature.ts";

async function ask(path: string, base = "/", changes: Record<string, unknown> = {}) {
  const server = await serveSite(miniature(changes).dist, base);
  onTestFinished(() => server.close());
  const response = await fetch(server.origin + path);
  return { status: response.status, type: response.headers.get("content-type"), response };
}

test("the site is served under its base and nowhere else", async () => {
  expect(await ask("/name/table-3/", "/name/")).toMatchObject({
    status: 200,
    type: "text/html; charset=utf-8",
  });
  expect(await ask("/table-3/", "/name/")).toMatchObject({ status: 404 });
});

test("files outside the site are not served", async () => {
  expect(await ask("/..%2fdata/verdicts.json")).toMatchObject({ status: 404 });
  expect(await ask("/%")).toMatchObject({ status: 404 });
});

test("a missing page is answered with the site's own page for that", async () => {
  const { status, response } = await ask("/nowhere/", "/", { "dist/404.html": "lost" });
  expect(status).toBe(404);
  expect(await response.text()).toBe("lost");
});

test("text is compressed where that is asked for, and arrives as it is", async () => {
  const { dist } = miniature({ "dist/404.html": "lost" });
  const server = await serveSite(dist, "/", { compress: true });
  onTestFinished(() => server.close());
  const response = await fetch(`${server.origin}/404.html`);
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(await response.text()).toBe("lost");
  const plain = await ask("/404.html", "/", { "dist/404.html": "lost" });
  expect(plain.response.headers.get("content-encoding")).toBeNull();
});
