import { STATEMENTS, type PaperStatement, type StatementId } from "../compute/statements.ts";

/** What the paper does for a statement, as a reader sees it. */
export const STATUS_WORDS: Record<PaperStatement["status"], string> = {
  defined: "a definition",
  open: "an open problem",
  constructed: "a construction",
  proved: "proved in the paper",
  cited: "a classic, cited in the paper",
};

const BY_ID: ReadonlyMap<string, PaperStatement> = new Map(STATEMENTS.map((s) => [s.id, s]));

/** The statement of an artefact that is one. Throws `unknown statement: id`. */
export function statementOf(id: StatementId): PaperStatement {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`unknown statement: ${id}`);
  return found;
}

/** The paper's name for an artefact that is a numbered statement. */
export const nameOfStatement = (artefact: string): string | undefined => BY_ID.get(artefact)?.name;

/** Statements that rest on this one. */
export const usersOf = (id: StatementId): PaperStatement[] =>
  STATEMENTS.filter(({ uses }) => (uses as readonly string[]).includes(id));

/** The same statements, each moved up before the first that uses it; otherwise in their order. */
export function inOrderOfUse<S extends { id: string; uses: readonly string[] }>(
  statements: readonly S[],
): S[] {
  const ordered = new Set<S>();
  const place = (statement: S): void => {
    for (const used of statements.filter(({ id }) => statement.uses.includes(id))) place(used);
    ordered.add(statement);
  };
  for (const statement of statements) place(statement);
  return [...ordered];
}

/** The statement on whose page equation `number` stands. Throws `unknown equation: number`. */
export function homeOfEquation(number: number): PaperStatement {
  const home = STATEMENTS.find(({ equations }) =>
    (equations as readonly number[]).includes(number),
  );
  if (!home) throw new Error(`unknown equation: ${number}`);
  return home;
}
