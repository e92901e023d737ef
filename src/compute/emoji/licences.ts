import type { IconSet } from "./icon-set.ts";

/** `LICENCES.md` of a folder of rendered emoji: who drew them, the terms, and what was changed. */
export function licences(sets: readonly IconSet[], size: number): string {
  const lines = sets.map(
    ({ set, version, info: { name, author, license } }) =>
      `| ${set}.png | [${name}](${author.url}) by ${author.name} ` +
      `| [${license.title}](${license.url}) (${license.spdx}) | @iconify-json/${set} ${version} |`,
  );
  return `# Origin and licences of these images

Each folder is a caption, and each file in it one design system's drawing of that emoji.

| File | Drawn by | Licence | Taken from |
| --- | --- | --- | --- |
${lines.join("\n")}

What was changed: the vector drawings were rendered as PNG at ${size} x ${size} pixels on a white ground;
a drawing that its set defines as another one mirrored was mirrored. The images stay under the
licences of the drawings they show.
`;
}
