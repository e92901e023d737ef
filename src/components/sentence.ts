/** Words as a sentence: with a capital, and a full stop where none is. */
export const sentence = (words: string): string =>
  `${words[0]!.toUpperCase()}${words.slice(1)}${words.endsWith(".") ? "" : "."}`;
