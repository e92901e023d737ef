import type { ResultFile } from "../compute/schemas/result.ts";
import type { Cloud, RegionClouds } from "./figures/region.ts";

/** The groups of figure 2's points: trained for which artefact, or built how. */
export function groupsOf(result: ResultFile, kind: "trained" | "built"): string[] {
  return Object.keys(result.series)
    .filter((name) => name.startsWith(`${kind}.`))
    .map((name) => name.slice(kind.length + 1));
}

/** All points of figure 2, as it draws them. */
export function regionClouds(result: ResultFile): RegionClouds {
  const cloud = (names: readonly string[]): Cloud => {
    const all = names.map((name) => result.series[name]!);
    const column = (of: string) => all.flatMap((series) => series[of]!);
    return { margin: column("margin"), relativeBias: column("relativeBias"), n: column("n") };
  };
  const built = groupsOf(result, "built").filter((name) => name !== "codes");
  return {
    trained: cloud(groupsOf(result, "trained").map((name) => `trained.${name}`)),
    codes: cloud(["built.codes"]),
    constructed: cloud(built.map((name) => `built.${name}`)),
  };
}
