import type { APIRoute, GetStaticPaths } from "astro";
import { pictureWall } from "../../../components/emoji-models-data.ts";
import { drawing } from "../../../compute/emoji/drawing.ts";
import { openIconSet } from "../../../compute/emoji/icon-set.ts";

/** Side of a drawing on the picture wall, in pixels; it scales. */
const SIDE = 72;

const wall = pictureWall();

export const getStaticPaths = (() =>
  (wall?.pictures ?? []).map(({ name }) => ({ params: { name } }))) satisfies GetStaticPaths;

/** A drawing of the picture wall. */
export const GET: APIRoute<object, { name: string }> = ({ params }) =>
  new Response(drawing(openIconSet(wall!.style), params.name, SIDE), {
    headers: { "Content-Type": "image/svg+xml" },
  });
