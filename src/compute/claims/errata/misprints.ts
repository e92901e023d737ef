import type { Claim } from "../../schemas/claim.ts";
import type { Expression } from "../../schemas/expression.ts";
import { same } from "../arithmetic-checks.ts";
import { claims as text } from "../text.ts";
import { claims as theorem36 } from "../theorem-3-6.ts";
import { corrections, documentary, labelled, partsOf } from "./borrow.ts";

const temperature: Expression = { metric: "table-4-extended/b3.temperature" };
const printed: Expression = { paper: "T4.-0.7.temperature" };
const TWO_PER_CENT = "two per cent of the printed value, as Table 4’s rows are granted";

/** Misprints, names, and figures quoted from elsewhere. */
export const misprints: Claim[] = [
  {
    id: "ERR.09",
    place: "Section 3.3",
    statement: "The modality gap holds for all but .0000001% of the text embeddings.",
    parts: corrections(...partsOf(theorem36, "A32", 0)),
  },
  {
    id: "ERR.27",
    place: "Sections 3.3 and 3.4",
    statement:
      "SigLIP 2 has a relative bias of magnitude below 0.1; the numbers of Section 3.4 are those of SigLIP 2.",
    parts: [
      ...corrections(labelled("the magnitude", partsOf(text, "Q04", 0))),
      documentary(
        "the source cited for both is a demonstration of 2023, two years before SigLIP 2",
        "the model",
      ),
    ],
  },
  {
    id: "ERR.28",
    place: "Appendix D.1",
    statement: "The validation images have 1000 distinct captions.",
    parts: corrections(...partsOf(text, "Q07", 0)),
  },
  {
    id: "ERR.30",
    place: "Appendix D.1",
    statement: "Large SigLIP models are reported to reach 84.5% on ImageNet.",
    parts: [
      documentary(
        "the figure seems to be that of the models trained with a locked image tower; it rests on an outside fact that is not looked up here",
      ),
    ],
  },
  {
    id: "ERR.31",
    place: "Introduction, Appendices D.1, D.2 and D.4, and captions",
    statement:
      "Images of 224x24 pixels; Figure 4 for 10 and 15; “as we know from 1”; Figure 17 for 1; Example 1 for Construction 1; Example 3 for Constructions 1 and 3; images resized with PIL.",
    parts: [documentary("cross-references and a size, which the rest of the paper shows")],
  },
  {
    id: "ERR.32",
    place: "Section 3.2",
    statement: "Apart from the so400m models the models have up to .4B parameters.",
    parts: corrections(labelled("the other six", partsOf(text, "Q13", 1))),
  },
  {
    id: "ERR.33",
    place: "Tables 4 and 5 and Appendix D.6, against footnote 5",
    statement: "The tables print temperatures.",
    parts: corrections({
      label: "the row b_rel = −0.7 of Table 4",
      printed: same({ quotient: [1, temperature] }, printed, 3.26, TWO_PER_CENT),
      corrected: {
        reading: "inverse temperatures t",
        rule: same(temperature, printed, 3.26, TWO_PER_CENT),
      },
    }),
  },
];
