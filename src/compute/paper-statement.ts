/** A numbered statement of the paper. The id is the file name everywhere, as of any artefact. */
export interface PaperStatement {
  id: string;
  kind: "statement";
  /** As the paper numbers it. */
  name: string;
  /** What it is about, in our words. */
  title: string;
  place: string;
  /**
   * What the paper does for it: defines it, asks it, builds it, proves it, or takes it from others.
   * Whether it holds is another matter, computed from its claims.
   */
  status: "defined" | "open" | "constructed" | "proved" | "cited";
  /** Numbers of the displayed equations whose home is this statement's page. */
  equations: readonly number[];
  /** Statements that this one, or its proof, rests on. */
  uses: readonly string[];
  /** Ledger rows that say what it says; others on its page are on its proof or the text around. */
  claims: readonly string[];
}
