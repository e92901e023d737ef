import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { thinPath } from "./thin-path.ts";

const { document } = new JSDOM("").window;

/** What a figure is called and what can be seen in it, for those who cannot see it. */
export interface Description {
  /** Unique on the page; prefixes the ids inside the drawing. */
  id: string;
  title: string;
  description: string;
}

/**
 * Draws a plot as standalone SVG text: one image with a name and a description, no style element
 * (src/styles/figures.css has the rules), coordinates rounded to two decimals, lines without the
 * points that nobody could tell from a straight line.
 */
export function plotSvg(options: Plot.PlotOptions, about: Description): string {
  const drawn = Plot.plot({ ...options, document, className: "plot" });
  const svg = drawn.tagName === "svg" ? drawn : drawn.querySelector("svg")!;
  for (const style of svg.querySelectorAll("style")) style.remove();
  // Plot labels plain groups, which assistive technology must not be given (ARIA 1.2, group naming).
  for (const group of svg.querySelectorAll("g, text"))
    for (const name of ["aria-label", "aria-description", "aria-hidden"])
      group.removeAttribute(name);
  for (const name of ["font-family", "font-size", "fill"]) svg.removeAttribute(name);
  for (const path of svg.querySelectorAll("path"))
    path.setAttribute("d", thinPath(path.getAttribute("d") ?? ""));
  for (const element of [svg, ...svg.querySelectorAll("*")])
    for (const { name, value } of element.attributes)
      element.setAttribute(name, roundCoordinates(value));
  describe(svg, about);
  return lowered(ownClipIds(svg.outerHTML, about.id));
}

/** The index of `b_rel` in labels, smaller and lower; what follows it is back on the line. */
function lowered(svg: string): string {
  return svg.replace(
    /b_rel([^<&]?)(?=[^<>]*<\/t(?:ext|span)>)/g,
    (_, next: string) =>
      `b<tspan font-size="75%" dy="0.24em">rel</tspan>${next && `<tspan dy="-0.18em">${next}</tspan>`}`,
  );
}

/** Plot counts its clip paths over the life of the process; here their names come from the figure. */
function ownClipIds(svg: string, id: string): string {
  const seen: string[] = [];
  return svg.replace(/plot-clip-\d+/g, (name) => {
    if (!seen.includes(name)) seen.push(name);
    return `${id}-clip-${seen.indexOf(name) + 1}`;
  });
}

function describe(svg: Element, { id, title, description }: Description): void {
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-title`);
  svg.setAttribute("aria-describedby", `${id}-desc`);
  for (const [name, text] of [
    ["desc", description],
    ["title", title],
  ] as const) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    element.id = `${id}-${name}`;
    element.textContent = text;
    svg.prepend(element);
  }
}

/** Rounds every number with more than two decimals in an attribute. */
export function roundCoordinates(attribute: string): string {
  return attribute.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (n) =>
    String(Number(Number(n).toFixed(2))),
  );
}
