import { FORMULA, OURS } from "../palette.ts";

/** The forms of the loss in the order in which one thing after the other is taken away. */
export const FORMS = ["published", "clamped", "formula"] as const;
export type Form = (typeof FORMS)[number];

/** Each form has its colour and its line: solid, dotted, dashed. */
export const FORM_STYLES: Record<
  Form,
  { name: string; stroke: string; strokeWidth: number; strokeDasharray?: string }
> = {
  published: { name: "published code", stroke: OURS, strokeWidth: 2.4 },
  clamped: {
    name: "1e\u22128 alone",
    stroke: "var(--clamped)",
    strokeWidth: 3.6,
    strokeDasharray: "0.1 7.5",
  },
  formula: { name: "formula", stroke: FORMULA, strokeWidth: 1.8, strokeDasharray: "7 4" },
};
