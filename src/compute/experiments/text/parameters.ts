/** The sizes of a SigLIP model, both of whose towers are alike but for their first layer. */
export interface Architecture {
  width: number;
  layers: number;
  mlp: number;
  /** Side of a square image patch, in pixels. */
  patch: number;
  /** Side of the image, in pixels; a rest that fills no patch is left out. */
  image: number;
}

/** Words the text tower knows, and the longest text it reads. */
export const VOCABULARY = 32_000;
export const TEXT_LENGTH = 64;
const CHANNELS = 3;

/** A matrix with its bias. */
const linear = (from: number, to: number) => from * to + to;
/** Scale and shift. */
const norm = (width: number) => 2 * width;
const attention = (width: number) => 4 * linear(width, width);
const perceptron = ({ width, mlp }: Architecture) => linear(width, mlp) + linear(mlp, width);

const blocks = (of: Architecture) =>
  of.layers * (attention(of.width) + perceptron(of) + 2 * norm(of.width));

/** Patches, their places, blocks, and a pooling head that attends with one learnt query. */
function visionParameters(of: Architecture): number {
  const { width, patch, image } = of;
  const patches = Math.floor(image / patch) ** 2;
  const head = width + attention(width) + norm(width) + perceptron(of);
  return (
    linear(CHANNELS * patch * patch, width) + patches * width + blocks(of) + norm(width) + head
  );
}

/** Words, their places, blocks, and a linear head. */
function textParameters(of: Architecture): number {
  const { width } = of;
  return (VOCABULARY + TEXT_LENGTH) * width + blocks(of) + norm(width) + linear(width, width);
}

/** Trained numbers of a SigLIP model: both towers, the inverse temperature and the bias. */
export const parameters = (of: Architecture): number =>
  visionParameters(of) + textParameters(of) + 2;
