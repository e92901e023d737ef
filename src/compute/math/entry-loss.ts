import { exp, log } from "./elementary.ts";
import { sigmoid, softplus } from "./sigmoid.ts";

/** The loss of one entry of the N x N logits, and its derivative by the logit. */
export interface EntryLoss {
  /** The loss of logit z, of a matching (diagonal) or a non-matching entry. */
  readonly loss: (z: number, matching: boolean) => number;
  readonly gradient: (z: number, matching: boolean) => number;
}

/** The published formula, eq. (1): log(1 + e^-z) on the diagonal, log(1 + e^z) off it. */
export const FORMULA: EntryLoss = {
  loss: (z, matching) => softplus(matching ? -z : z),
  gradient: (z, matching) => (matching ? -sigmoid(-z) : sigmoid(z)),
};

/** Beyond this logit PyTorch's softplus is the identity: `threshold` of torch.nn.Softplus. */
const TORCH_THRESHOLD = 20;

/**
 * The published formula through PyTorch's softplus, which returns its argument, with slope 1, above
 * 20: off by at most e^-20 = 2.1e-9 per entry, in the loss and in the gradient.
 */
export const TORCH_FORMULA: EntryLoss = {
  loss(z, matching) {
    const wrong = matching ? -z : z;
    return wrong > TORCH_THRESHOLD ? wrong : softplus(wrong);
  },
  gradient(z, matching) {
    const wrong = matching ? -z : z;
    const slope = wrong > TORCH_THRESHOLD ? 1 : sigmoid(wrong);
    return matching ? -slope : slope;
  },
};

/**
 * Both logarithms clamped: -log(P + e) and -log(Q + e) with P = sigmoid(z) and the exact complement
 * Q = sigmoid(-z). Reaches -log(1 + e), just below 0.
 */
export function clamped(epsilon: number): EntryLoss {
  return {
    loss: (z, matching) => -log(sigmoid(matching ? z : -z) + epsilon),
    gradient(z, matching) {
      const P = sigmoid(z);
      const Q = sigmoid(-z);
      return matching ? (-P * Q) / (P + epsilon) : (P * Q) / (Q + epsilon);
    },
  };
}

/**
 * The authors' code: as `clamped`, with P and Q = 1 - P rounded to float32.
 *
 * Q is 0 above z = 16.6, and with it the gradient: a non-matching pair that far off stays.
 */
export function published(epsilon: number): EntryLoss {
  return {
    loss(z, matching) {
      const P = sigmoidFloat32(z);
      return -log((matching ? P : Math.fround(1 - P)) + epsilon);
    },
    gradient(z, matching) {
      const P = sigmoidFloat32(z);
      const Q = Math.fround(1 - P);
      return matching ? (-P * Q) / (P + epsilon) : (P * Q) / (Q + epsilon);
    },
  };
}

function sigmoidFloat32(z: number): number {
  return Math.fround(1 / Math.fround(1 + exp(-z)));
}

/**
 * The loss form a training case asks for: the formula, as PyTorch evaluates it, when `logEpsilon` is
 * 0, else clamped with the exact or the float32 complement.
 */
export function entryLoss(logEpsilon: number, complement: "exact" | "float32"): EntryLoss {
  if (logEpsilon === 0) return TORCH_FORMULA;
  return complement === "exact" ? clamped(logEpsilon) : published(logEpsilon);
}
