import type { APIRoute, GetStaticPaths } from "astro";
import { fileText } from "../../../playground/files.ts";
import { PRESETS, type Preset } from "../../../playground/presets.ts";

export const getStaticPaths = (() =>
  PRESETS.map((preset) => ({
    params: { preset: preset.id },
    props: { preset },
  }))) satisfies GetStaticPaths;

/** The case of a preset, for `npm run train`. */
export const GET: APIRoute<{ preset: Preset }> = ({ props }) =>
  new Response(fileText(props.preset.case));
