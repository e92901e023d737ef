import { graphOf, type Graph } from "./graph.ts";

const HEADER = ">>graph6<<";
const OFFSET = 63;

/**
 * Reads a graph in McKay's graph6 format, up to 258,047 vertices, with or without its header.
 *
 * Throws `invalid graph6`, naming the character and its place, the length that the number of vertices
 * asks for, or padding that is not 0.
 */
export function parseGraph6(text: string): Graph {
  const body = text.trim().replace(HEADER, "");
  if (body === "") throw new Error("invalid graph6: empty");
  if (/^[:;&]/.test(body))
    throw new Error(`invalid graph6: "${body[0]!}" begins sparse6 or digraph6`);
  const values = Array.from(body, (character, at) => {
    const value = character.charCodeAt(0) - OFFSET;
    if (value < 0 || value > 63)
      throw new Error(`invalid graph6: character "${character}" at place ${at + 1}`);
    return value;
  });
  const long = values[0] === 63;
  if (long && (values.length < 4 || values[1] === 63))
    throw new Error("invalid graph6: number of vertices");
  const n = long ? values[1]! * 4096 + values[2]! * 64 + values[3]! : values[0]!;
  const start = long ? 4 : 1;
  const bits = (n * (n - 1)) / 2;
  const length = start + Math.ceil(bits / 6);
  if (values.length !== length)
    throw new Error(
      `invalid graph6: ${n} vertices need ${length} characters, not ${values.length}`,
    );

  const bit = (at: number) => (values[start + Math.floor(at / 6)]! >> (5 - (at % 6))) & 1;
  for (let at = bits; at < 6 * (length - start); at++)
    if (bit(at) === 1) throw new Error("invalid graph6: padding that is not 0");
  const edges: [number, number][] = [];
  for (let j = 1, at = 0; j < n; j++)
    for (let i = 0; i < j; i++, at++) if (bit(at) === 1) edges.push([i, j]);
  return graphOf(n, edges);
}
