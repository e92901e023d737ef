import { checkLabelled, type Labelled } from "./labelled.ts";

/** A hyperplane <normal, x> + intercept = 0, images meant to be on its positive side. */
export interface Separator {
  /** Unit normal; d numbers. */
  normal: Float64Array;
  intercept: number;
  /** Passes over all pairs, the last without an error included. */
  passes: number;
  /** Images, and texts counted once per image, on the wrong side or on the hyperplane. */
  misclassifiedImages: number;
  misclassifiedTexts: number;
  /** Least signed distance of a point from the hyperplane; negative where some are misclassified. */
  margin: number;
}

/**
 * Rosenblatt's perceptron with intercept on the images and, once per image, its text: image, text,
 * image, text. Ends with the first pass without error, where the modalities are linearly separable.
 * After `maxPasses` it gives the hyperplane with the fewest errors that ended a pass.
 *
 * Throws as `checkLabelled`, and `invalid embeddings` where every pass ended with a normal of zero.
 */
export function perceptron(embeddings: Labelled, maxPasses = 1000): Separator {
  checkLabelled(embeddings);
  const { d } = embeddings;
  const state = new Float64Array(d + 1);
  let best = { state: state.slice(), errors: Infinity };
  let passes = 0;
  while (passes < maxPasses && best.errors > 0) {
    passes++;
    const moved = pass(embeddings, state);
    const errors = moved ? errorsOf(embeddings, state) : 0;
    if (errors < best.errors) best = { state: state.slice(), errors };
  }
  return describe(embeddings, best.state, passes);
}

/** The signed distance of every image and of every text from a hyperplane. */
export function distances(
  { images, texts, d }: Labelled,
  { normal, intercept }: Pick<Separator, "normal" | "intercept">,
): { images: Float64Array; texts: Float64Array } {
  const state = Float64Array.of(...normal, intercept);
  const of = (M: Labelled["images"]) =>
    Float64Array.from({ length: M.length / d }, (_, i) => side(M, i, state, d));
  return { images: of(images), texts: of(texts) };
}

/** One pass; whether any point was on the wrong side. */
function pass({ images, texts, labels, d }: Labelled, state: Float64Array): boolean {
  let moved = false;
  labels.forEach((label, i) => {
    if (!(side(images, i, state, d) > 0)) moved = move(images, i, state, d, 1);
    if (!(side(texts, label, state, d) < 0)) moved = move(texts, label, state, d, -1);
  });
  return moved;
}

function move(M: Labelled["images"], i: number, state: Float64Array, d: number, y: 1 | -1): true {
  for (let k = 0; k < d; k++) state[k]! += y * M[i * d + k]!;
  state[d]! += y;
  return true;
}

function side(M: Labelled["images"], i: number, state: Float64Array, d: number): number {
  let s = 0;
  for (let k = 0, at = i * d; k < d; k++, at++) s += state[k]! * M[at]!;
  return s + state[d]!;
}

/** How many are misclassified; Infinity where the normal is zero, which is no hyperplane. */
function errorsOf(embeddings: Labelled, state: Float64Array): number {
  if (state.subarray(0, embeddings.d).every((x) => x === 0)) return Infinity;
  const { images, texts } = misclassified(embeddings, state);
  return images + texts;
}

function misclassified({ images, texts, labels, d }: Labelled, state: Float64Array) {
  const wrongText = Uint8Array.from({ length: texts.length / d }, (_, j) =>
    side(texts, j, state, d) < 0 ? 0 : 1,
  );
  const wrong = { images: 0, texts: 0 };
  labels.forEach((label, i) => {
    if (!(side(images, i, state, d) > 0)) wrong.images++;
    wrong.texts += wrongText[label]!;
  });
  return wrong;
}

function describe(embeddings: Labelled, state: Float64Array, passes: number): Separator {
  const { d } = embeddings;
  let square = 0;
  for (let k = 0; k < d; k++) square += state[k]! * state[k]!;
  if (!(square > 0)) throw new Error("invalid embeddings: no direction parts images from texts");
  const norm = Math.sqrt(square);
  const normal = state.slice(0, d).map((x) => x / norm);
  const intercept = state[d]! / norm;
  const wrong = misclassified(embeddings, state);
  const away = distances(embeddings, { normal, intercept });
  const used = new Set(embeddings.labels);
  let margin = Infinity;
  for (const x of away.images) margin = Math.min(margin, x);
  away.texts.forEach((x, j) => {
    if (used.has(j)) margin = Math.min(margin, -x);
  });
  return {
    normal,
    intercept,
    passes,
    misclassifiedImages: wrong.images,
    misclassifiedTexts: wrong.texts,
    margin,
  };
}
