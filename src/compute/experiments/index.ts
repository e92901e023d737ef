import type { ExperimentId } from "../artefacts.ts";
import type { Experiment } from "./experiment.ts";
import { experiment as problem1 } from "./problem-1.ts";
import { experiment as theorem31 } from "./theorem-3-1.ts";
import { experiment as theorem32 } from "./theorem-3-2.ts";
import { experiment as corollary1 } from "./corollary-1.ts";
import { experiment as proposition1 } from "./proposition-1.ts";
import { experiment as construction1 } from "./construction-1.ts";
import { experiment as theorem33 } from "./theorem-3-3.ts";
import { experiment as theorem34 } from "./theorem-3-4.ts";
import { experiment as theorem35 } from "./theorem-3-5.ts";
import { experiment as theorem36 } from "./theorem-3-6.ts";
import { experiment as definition1 } from "./definition-1.ts";
import { experiment as observation1 } from "./observation-1.ts";
import { experiment as construction2 } from "./construction-2.ts";
import { experiment as observation2 } from "./observation-2.ts";
import { experiment as observation3 } from "./observation-3.ts";
import { experiment as observation4 } from "./observation-4.ts";
import { experiment as theoremC1 } from "./theorem-c-1.ts";
import { experiment as theoremC2 } from "./theorem-c-2.ts";
import { experiment as theoremC3 } from "./theorem-c-3.ts";
import { experiment as proposition2 } from "./proposition-2.ts";
import { experiment as proposition3 } from "./proposition-3.ts";
import { experiment as construction3 } from "./construction-3.ts";
import { experiment as proposition4 } from "./proposition-4.ts";
import { experiment as proposition5 } from "./proposition-5.ts";
import { experiment as proposition6 } from "./proposition-6.ts";
import { experiment as corollary2 } from "./corollary-2.ts";
import { experiment as figure1 } from "./figure-1.ts";
import { experiment as figure2 } from "./figure-2.ts";
import { experiment as figure3 } from "./figure-3.ts";
import { experiment as figure4 } from "./figure-4.ts";
import { experiment as table1 } from "./table-1.ts";
import { experiment as table2 } from "./table-2.ts";
import { experiment as figure6 } from "./figure-6.ts";
import { experiment as figure7 } from "./figure-7.ts";
import { experiment as figure12 } from "./figure-12.ts";
import { experiment as figure13 } from "./figure-13.ts";
import { experiment as table6 } from "./table-6.ts";
import { experiment as text } from "./text.ts";
import { experiment as errata } from "./errata.ts";
import { experiment as twoDistance } from "./two-distance.ts";
import { experiment as unicon } from "./unicon.ts";
import { experiment as emoji } from "./emoji.ts";
import { experiment as emojiDimensions } from "./emoji-dimensions.ts";
import { experiment as emojiFixedBias } from "./emoji-fixed-bias.ts";
import { experiment as emojiHeadline } from "./emoji-headline.ts";
import { experiment as emojiLocked } from "./emoji-locked.ts";
import { experiment as emojiModels } from "./emoji-models.ts";
import { experiment as emojiRates } from "./emoji-rates.ts";
import { experiment as figure16 } from "./figure-16.ts";
import { experiment as figure17 } from "./figure-17.ts";
import { experiment as figure18 } from "./figure-18.ts";
import { experiment as figure19 } from "./figure-19.ts";
import { experiment as figure20 } from "./figure-20.ts";
import { experiment as figure10 } from "./figure-10.ts";
import { experiment as figure11 } from "./figure-11.ts";
import { experiment as figure14 } from "./figure-14.ts";
import { experiment as figure15 } from "./figure-15.ts";
import { experiment as figure5 } from "./figure-5.ts";
import { experiment as figure8 } from "./figure-8.ts";
import { experiment as figure9 } from "./figure-9.ts";
import { experiment as lossFormsExtended } from "./loss-forms-extended.ts";
import { experiment as lossForms } from "./loss-forms.ts";
import { experiment as notebooks } from "./notebooks.ts";
import { experiment as table3 } from "./table-3.ts";
import { experiment as table4Extended } from "./table-4-extended.ts";
import { experiment as table4 } from "./table-4.ts";
import { experiment as table5Extended } from "./table-5-extended.ts";
import { experiment as table5 } from "./table-5.ts";

/** The experiment behind each result file. */
export const EXPERIMENTS: Record<ExperimentId, Experiment> = {
  "problem-1": problem1,
  "theorem-3-1": theorem31,
  "theorem-3-2": theorem32,
  "corollary-1": corollary1,
  "proposition-1": proposition1,
  "construction-1": construction1,
  "theorem-3-3": theorem33,
  "theorem-3-4": theorem34,
  "theorem-3-5": theorem35,
  "theorem-3-6": theorem36,
  "definition-1": definition1,
  "observation-1": observation1,
  "construction-2": construction2,
  "observation-2": observation2,
  "observation-3": observation3,
  "observation-4": observation4,
  "theorem-c-1": theoremC1,
  "theorem-c-2": theoremC2,
  "theorem-c-3": theoremC3,
  "proposition-2": proposition2,
  "proposition-3": proposition3,
  "construction-3": construction3,
  "proposition-4": proposition4,
  "proposition-5": proposition5,
  "proposition-6": proposition6,
  "corollary-2": corollary2,
  "figure-1": figure1,
  "figure-2": figure2,
  "figure-3": figure3,
  "figure-4": figure4,
  "table-1": table1,
  "table-2": table2,
  "figure-6": figure6,
  "figure-7": figure7,
  "figure-12": figure12,
  "figure-13": figure13,
  "table-6": table6,
  text,
  errata,
  "two-distance": twoDistance,
  unicon,
  emoji,
  "emoji-headline": emojiHeadline,
  "emoji-dimensions": emojiDimensions,
  "emoji-fixed-bias": emojiFixedBias,
  "emoji-locked": emojiLocked,
  "emoji-rates": emojiRates,
  "emoji-models": emojiModels,
  "figure-5": figure5,
  "figure-8": figure8,
  "figure-9": figure9,
  "figure-10": figure10,
  "figure-11": figure11,
  "figure-14": figure14,
  "figure-15": figure15,
  "loss-forms": lossForms,
  "loss-forms-extended": lossFormsExtended,
  "table-3": table3,
  "figure-16": figure16,
  "figure-17": figure17,
  "figure-18": figure18,
  "figure-19": figure19,
  "table-4": table4,
  "table-4-extended": table4Extended,
  "table-5": table5,
  "table-5-extended": table5Extended,
  "figure-20": figure20,
  notebooks,
};
