/** `figure-5` as people say it: `Figure 5`. */
export function shortName(artefact: string): string {
  const words = artefact.replaceAll("-", " ");
  return words[0]!.toUpperCase() + words.slice(1);
}
