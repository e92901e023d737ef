import type { Statement } from "../schemas/paper.ts";

/** Why a statement without a claim has not been checked. */
export const NOT_RUN: Record<Statement["needs"], string> = {
  nothing: "no experiment yet",
  "images-and-weights": "needs the ImageNet validation images and the model weights",
  "outside-fact": "rests on a fact outside the paper, which no computation here can settle",
};
