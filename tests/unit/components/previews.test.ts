// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const asked: string[] = [];
const card = () => document.querySelector<HTMLElement>(".preview:not([hidden])");
const link = (label: string) =>
  document.querySelector<HTMLAnchorElement>(`[data-preview=${label}]`)!;

/** The pointer comes to rest on an element, long enough for a card to open or close. */
async function rest(on: Element, pointerType = "mouse"): Promise<void> {
  on.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType }));
  await vi.advanceTimersByTimeAsync(400);
}

beforeAll(async () => {
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    return Promise.resolve(
      address.includes("eq-25")
        ? Response.json({ html: "<p>signs</p>" })
        : new Response("", { status: 404 }),
    );
  });
  await import("../../../src/components/previews.ts");
});
beforeEach(() => {
  vi.useFakeTimers();
  document.body.insertAdjacentHTML(
    "afterbegin",
    `<main><a data-preview="eq-25" href="#25">(25)</a> <a data-preview="none" href="#x">x</a> <p>text</p></main>`,
  );
});
afterEach(() => {
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  document.querySelector("main")!.remove();
  vi.useRealTimers();
});

describe("a preview", () => {
  test("opens where the mouse rests, tied to its link, and is asked for once", async () => {
    await rest(link("eq-25"));
    expect(card()?.innerHTML).toBe("<p>signs</p>");
    expect(link("eq-25").getAttribute("aria-describedby")).toBe(card()?.id);
    await rest(document.querySelector("p")!);
    await rest(link("eq-25"));
    expect(asked.filter((address) => address.endsWith("/data/previews/eq-25.json"))).toHaveLength(
      1,
    );
  });

  test("stays while the mouse is on it and closes when the mouse has left", async () => {
    await rest(link("eq-25"));
    await rest(card()!);
    expect(card()).not.toBeNull();
    await rest(document.querySelector("main > p")!);
    expect(card()).toBeNull();
    expect(link("eq-25").hasAttribute("aria-describedby")).toBe(false);
  });

  test("closes on Escape", async () => {
    await rest(link("eq-25"));
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(card()).toBeNull();
  });

  test("does not open on a touch, nor for a mouse that passes by", async () => {
    await rest(link("eq-25"), "touch");
    expect(card()).toBeNull();
    link("eq-25").dispatchEvent(
      new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }),
    );
    await vi.advanceTimersByTimeAsync(50);
    await rest(document.querySelector("main > p")!);
    expect(card()).toBeNull();
  });

  test("that is not there leaves the link a link", async () => {
    await rest(link("none"));
    expect(asked.at(-1)).toMatch(/none\.json$/);
    expect(card()).toBeNull();
    expect(link("none").getAttribute("href")).toBe("#x");
  });
});
