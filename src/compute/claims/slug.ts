/**
 * The file name and anchor of a claim: lower case, `/` as `_`, `+` as `p`, `-` before a digit as
 * `m`, `.` as `-`. `T5.10/+0.4` is `t5-10_p0-4`.
 */
export function slug(id: string): string {
  return id
    .toLowerCase()
    .replaceAll("/", "_")
    .replaceAll("+", "p")
    .replace(/-(?=\d)/g, "m")
    .replaceAll(".", "-");
}
