import type { ExperimentId } from "../artefacts.ts";
import type { Experiment } from "./experiment.ts";
import { experiment as figure16 } from "./figure-16.ts";
import { experiment as figure17 } from "./figure-17.ts";
import { experiment as figure18 } from "./figure-18.ts";
import { experiment as figure19 } from "./figure-19.ts";
import { experiment as figure20 } from "./figure-20.ts";
import { experiment as figure10 } from "./figure-10.ts";
import { experiment as figure11 } from "./figure-11.ts";
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
  "figure-5": figure5,
  "figure-8": figure8,
  "figure-9": figure9,
  "figure-10": figure10,
  "figure-11": figure11,
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
