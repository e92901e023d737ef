const REASON = /ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|ENOSPC|EACCES|EROFS|E404|ETARGET|SyntaxError/;

/** The line that says most of what a program left behind when it failed, or nothing. */
export function lastWords(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/^npm (error|ERR!)/, "").trim());
  const told = lines.filter((line) => line !== "");
  const telling =
    told.find((line) => REASON.test(line) && !line.startsWith("code")) ??
    told.find((line) => /error|abort|fail|assert/i.test(line)) ??
    told.at(-1);
  return (telling ?? "").replace(/^Error: /, "").slice(0, 200);
}
