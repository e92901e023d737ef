import { nameOfStatement } from "./statements.ts";

/** `figure-5` as people say it, `Figure 5`; a statement by the paper's own name, `Theorem 3.3`. */
export function shortName(artefact: string): string {
  if (artefact === "unicon") return "UniCon";
  if (artefact === "emoji") return "Real images";
  const words = artefact.replaceAll("-", " ");
  return nameOfStatement(artefact) ?? words[0]!.toUpperCase() + words.slice(1);
}
