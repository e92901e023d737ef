import { STATEMENTS, type PaperStatement, type StatementId } from "../compute/statements.ts";
import type { DependencyRow } from "./figures/dependencies.ts";
import { href } from "./href.ts";
import { standingOf } from "./standing.ts";
import { inOrderOfUse, STATUS_WORDS } from "./statements.ts";

/** A statement with the two marks it has, as words for a table. */
export interface DependencyEntry extends DependencyRow {
  id: StatementId;
  status: string;
}

/** Every statement after all that it rests on, otherwise in the paper's order. */
export function dependencyRows(): DependencyEntry[] {
  return inOrderOfUse(STATEMENTS).map((statement) => {
    const { verdict, words } = standingOf(statement.id);
    const status = STATUS_WORDS[(statement as PaperStatement).status];
    const { id, name, title, uses } = statement;
    return {
      id,
      name,
      title,
      uses,
      status,
      verdict,
      link: href(`/${id}/`),
      words: `${status}; evidence: ${words}`,
    };
  });
}
