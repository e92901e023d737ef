import { averaged, comparison } from "./encoders/comparison.ts";
import { ARMS, FOLDS } from "./encoders/settings.ts";
import { bothArms, comparisons, pairsOf, study } from "./encoders/study.ts";

const ID = "emoji-headline";

/** Both ways to write the bias, every style held out in turn. */
export const experiment = study({
  id: ID,
  settings: { folds: [...FOLDS] },
  cells: FOLDS.flatMap((fold) => bothArms(fold, { fold })),
  more: (cells, seeds) => [
    ...comparison(`${ID}/all`, pairsOf(cells), seeds),
    ...comparisons(ID, cells, seeds),
    ...ARMS.flatMap((arm) => {
      const side = cells.filter(({ cell }) => cell.configuration.arm === arm);
      return (["bias", "top1", "names-top1", "gap"] as const).flatMap((name) =>
        averaged(`${ID}/all.${arm}.${name}`, side, name, seeds),
      );
    }),
  ],
});
