/** An equation of the paper. */
export interface PaperEquation {
  tex: string;
  /** What it says, for those who hear the page. */
  label: string;
}

/** The paper's equations by its numbers, typeset once: on their statements' pages and in previews. */
const EQUATIONS: Readonly<Record<number, PaperEquation>> = {
  1: {
    label: "the sigmoid loss",
    tex: String.raw`\Loss^{\mathrm{Sig}}(\theta, \phi; t, b) = \sum_{i=1}^N \log\bigl(1 + e^{-t\ip{U_i}{V_i} + b}\bigr) + \sum_{i \ne j} \log\bigl(1 + e^{t\ip{U_i}{V_j} - b}\bigr).`,
  },
  2: {
    label: "a constellation",
    tex: String.raw`\begin{aligned} \ip{U_i}{V_i} &\ge \m + \brel && \text{for all } i, \\ \ip{U_i}{V_j} &\le -\m + \brel && \text{for all } i \ne j. \end{aligned}`,
  },
  3: {
    label: "a loss of inner products",
    tex: String.raw`\Loss(\theta, \phi; \Gamma) = \Loss\bigl(\{\ip{f_\theta(x_i)}{g_\phi(y_j)}\}_{1 \le i, j \le N};\, \Gamma\bigr)`,
  },
  4: {
    label: "InfoNCE",
    tex: String.raw`\Loss^{\mathrm{InfoNCE}} = -\frac1N \sum_{i=1}^N \log \frac{e^{t\ip{U_i}{V_i}}}{\sum_j e^{t\ip{U_i}{V_j}}} - \frac1N \sum_{i=1}^N \log \frac{e^{t\ip{U_i}{V_i}}}{\sum_j e^{t\ip{U_j}{V_i}}},`,
  },
  5: {
    label: "convergence along a subsequence",
    tex: String.raw`U_i^{(s_r)} \to U_i, \qquad V_i^{(s_r)} \to V_i \quad \text{for all } i, \qquad \frac{b^{(s_r)}}{t^{(s_r)}} \to \brel,`,
  },
  6: {
    label: "the vectors of Construction 1",
    tex: String.raw`U'_i = \bigl(\delta U_i,\ \phi,\ \sqrt{1-\delta^2-\phi^2}\bigr), \qquad V'_i = \bigl(\delta V_i,\ \phi,\ -\sqrt{1-\delta^2-\phi^2}\bigr)`,
  },
  7: {
    label: "every U lies on the side of h",
    tex: String.raw`\ip{h}{U_i} > 0 \quad \text{for all } i,`,
  },
  8: {
    label: "at least N minus d of the V lie on the other side",
    tex: String.raw`\ip{h}{V_j} < 0 \quad \text{for at least } N - d \text{ values of } j.`,
  },
  9: {
    label: "the sigmoid loss with a relative bias",
    tex: String.raw`\Loss^{\mathrm{RB\text{-}Sig}}(\theta, \phi; t, \brel) = \sum_{i=1}^N \log\bigl(1 + e^{-t\ip{U_i}{V_i} + t\brel}\bigr) + \sum_{i \ne j} \log\bigl(1 + e^{t\ip{U_i}{V_j} - t\brel}\bigr),`,
  },
  10: {
    label: "the loss summed over the edges of the synchronization graph",
    tex: String.raw`\sum_{(j_1, j_2) \in E} \Loss^{\mathsf{RB\text{-}Sig}}\bigl(\{(U_i^{(j_1)}, U_i^{(j_2)})\}_{i=1}^N;\ t, \brel\bigr).`,
  },
  11: {
    label: "Construction 2, as printed",
    tex: String.raw`U_i^{(j)} = \bigl(\delta X_i, \sqrt{1-\delta^2}\, w_j\bigr), \quad \m = \frac{\delta^2(1-\alpha)}{2}, \quad \brel = \frac{\delta^2(1-\alpha)}{2} - \frac{1-\delta^2}{k-1}.`,
  },
  12: {
    label: "the largest term of the loss",
    tex: String.raw`M = \max\Bigl(\max_i \log\bigl(1 + e^{-t\ip{U_i}{V_i} + b}\bigr),\ \max_{i \ne j} \log\bigl(1 + e^{t\ip{U_i}{V_j} - b}\bigr)\Bigr).`,
  },
  13: {
    label: "the loss between its largest term and N squared times it",
    tex: String.raw`M \;\le\; \Loss^{\mathrm{Sig}}\bigl(\{U_i\}, \{V_i\}; t, b\bigr) \;\le\; N^2 M.`,
  },
  14: {
    label: "matching products are above the threshold",
    tex: String.raw`\ip{U_i^{(s)}}{V_i^{(s)}} - \brel^{(s)} \ge 0 \quad \text{for all } i,`,
  },
  15: {
    label: "other products are below the threshold",
    tex: String.raw`\ip{U_i^{(s)}}{V_j^{(s)}} - \brel^{(s)} \le 0 \quad \text{for all } i \ne j.`,
  },
  16: {
    label: "matching products in the limit",
    tex: String.raw`\ip{U_i}{V_i} - \brel \ge 0 \quad \text{for all } i,`,
  },
  17: {
    label: "other products in the limit",
    tex: String.raw`\ip{U_i}{V_j} - \brel \le 0 \quad \text{for all } i \ne j,`,
  },
  18: {
    label: "matching logits",
    tex: String.raw`t\,\bigl(\ip{U_i}{V_i} - \brel\bigr) \ge \m\, t \quad \text{for all } i,`,
  },
  19: {
    label: "logits of other pairs",
    tex: String.raw`t\,\bigl(\ip{U_i}{V_j} - \brel\bigr) \le -\m\, t \quad \text{for all } i \ne j,`,
  },
  20: {
    label: "the triplet loss",
    tex: String.raw`\Loss^{\text{Triplet}} = \sum_{i \ne j} \max\bigl(\lVert U_i - V_i\rVert^2 - \lVert U_i - V_j\rVert^2 + \alpha,\; 0\bigr).`,
  },
  21: {
    label: "some cap holds its share of the midpoints",
    tex: String.raw`N' \ \ge\ N\,\Gamma_d\Bigl(\delta \sqrt{\tfrac{2}{1 + \m + \brel}}\Bigr).`,
  },
  22: {
    label: "the squared norm of the sum, expanded",
    tex: String.raw`\lVert U_C + V_C \rVert^2 = N'^2 (2 - \xi_C) - 2(N' - 2) A_C + 4 B_C,`,
  },
  23: {
    label: "the squared norm of the sum, from below",
    tex: String.raw`\lVert U_C + V_C \rVert^2 > 4 N'^2 \delta^2.`,
  },
  24: {
    label: "a cap holds few pairs",
    tex: String.raw`N' \ \le\ \frac{4\m}{2\delta^2 - (1 - 3\m + \brel)}.`,
  },
  25: {
    label: "matching inner products are positive, non-matching ones negative",
    tex: String.raw`\begin{aligned} \ip{U_i}{V_i} &> 0 && \text{for all } i, \\ \ip{U_i}{V_j} &< 0 && \text{for all } i \ne j. \end{aligned}`,
  },
  26: {
    label: "the half-space behind the plane that supports the hull at the projection",
    tex: String.raw`H^- = \{x : \ip{h - h'}{x - h'} \le 0\},`,
  },
  27: {
    label: "the projection has a positive product with every U",
    tex: String.raw`\ip{h'}{U_i} > 0 \qquad (i = 1, \dots, N).`,
  },
  28: {
    label: "the cone of the U meets the plane in the hull of the points Q",
    tex: String.raw`C' \cap H = \operatorname{conv}\{Q_1, \dots, Q_N\}.`,
  },
  29: {
    label: "h-dagger is a convex combination of at most d of the points Q",
    tex: String.raw`h^\dagger = \sum_{i \in S} \lambda_i\, Q_i = \sum_{i \in S} \lambda_i\, \frac{U_i}{\ip{U_i}{h}}, \qquad |S| \le d, \quad \lambda_i \ge 0, \quad \sum_{i \in S} \lambda_i = 1.`,
  },
};

/** Equation `number` of the paper. Throws `unknown equation: number`. */
export function equationOf(number: number): PaperEquation {
  const equation = EQUATIONS[number];
  if (!equation) throw new Error(`unknown equation: ${number}`);
  return equation;
}
