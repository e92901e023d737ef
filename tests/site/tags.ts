/** A start tag: its name and its attributes, with character references resolved. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** The start tags of valid HTML, in order; what scripts hold is not read. */
export function tagsOf(html: string): Tag[] {
  const markup = html.replaceAll(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, "$1</script>");
  return [...markup.matchAll(TAG)].map(([, name, attributes]) => ({
    name: name!.toLowerCase(),
    attributes: Object.fromEntries(
      [...attributes!.matchAll(ATTRIBUTE)].map(([, key, ...values]) => [
        key!.toLowerCase(),
        unescaped(values.find((value) => value !== undefined) ?? ""),
      ]),
    ),
  }));
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string) =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string) =>
    decimal || hex
      ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(String(hex), 16))
      : (NAMED[name] ?? whole),
  );
