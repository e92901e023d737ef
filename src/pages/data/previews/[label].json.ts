import type { APIRoute, GetStaticPaths } from "astro";
import { previewCards } from "../../../components/preview-cards.ts";

export const getStaticPaths = (() =>
  previewCards().map(({ label, html }) => ({
    params: { label },
    props: { html },
  }))) satisfies GetStaticPaths;

/** What a link to this label shows before it is followed. */
export const GET: APIRoute<{ html: string }> = ({ props }) => Response.json({ html: props.html });
