import type { Page } from "../gates/published.ts";
import type { GateCheck } from "../gates/report.ts";
import { checkPage } from "./check.ts";
import { tagsOf, type Tag } from "./tags.ts";

/** What a policy may name beyond `'self'` and `'none'`, by directive. */
const ALLOWED: Record<string, RegExp> = {
  "script-src": /^'(?:wasm-unsafe-eval|sha256-[\w+/=]+)'$/,
  "style-src-attr": /^'unsafe-inline'$/,
  "img-src": /^data:$/,
};

/**
 * The head of every page: title and description of its own, a strict content-security policy, no
 * script or style in the page itself, preview tags; with a host, its one right address.
 */
export function judgeHeads(
  pages: readonly Page[],
  published?: { host: string; base: string },
): GateCheck[] {
  const heads = pages.map((page) => ({ page, ...readHead(page.html) }));
  const shared = (of: (head: (typeof heads)[number]) => string | undefined) => {
    const groups = Map.groupBy(heads, of);
    return (head: (typeof heads)[number]) => (groups.get(of(head))?.length ?? 0) > 1;
  };
  const sharesTitle = shared(({ title }) => title);
  const sharesDescription = shared(({ meta }) => meta["description"]);
  return heads.map((head) => {
    const { page, title, meta, tags, policy } = head;
    const needed = ["description", "viewport", "color-scheme", "theme-color", "og:title"];
    const previews = ["og:description", "og:type", "og:site_name", "twitter:card"];
    const faults = [
      ...[...needed, ...previews].filter((name) => !meta[name]).map((name) => `no ${name}`),
      ...(title && !sharesTitle(head) ? [] : ["no title of its own"]),
      ...(sharesDescription(head) ? ["no description of its own"] : []),
      ...policyFaults(policy),
      ...inlineFaults(tags),
      ...(tags.filter(({ name }) => name === "h1").length === 1 ? [] : ["not one h1"]),
      ...(published ? addressFaults(head, published) : []),
    ];
    const subject = published ? "address" : "head";
    return checkPage(page, subject, faults, "Correct src/components/Layout.astro or the page.");
  });
}

function readHead(html: string) {
  const tags = tagsOf(html);
  const metas = tags.filter(({ name }) => name === "meta").map(({ attributes }) => attributes);
  const meta: Record<string, string | undefined> = Object.fromEntries(
    metas.map((a) => [a["name"] ?? a["property"] ?? "", a["content"]]),
  );
  const policy = metas.find((a) => a["http-equiv"] === "Content-Security-Policy")?.["content"];
  const canonical = tags.find(({ attributes }) => attributes["rel"] === "canonical");
  return {
    ...{ tags, meta, policy, canonical: canonical?.attributes["href"] },
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1],
  };
}

/** What a policy lets in beyond the site itself, the style attribute and WebAssembly. */
export function policyFaults(policy: string | undefined): string[] {
  if (policy === undefined) return ["no content-security policy"];
  const directives = policy.split(";").map((directive) => directive.trim().split(/\s+/));
  const bases = directives.map(([name]) => name);
  return [
    ...(bases.includes("default-src") ? [] : ["the policy has no default-src"]),
    ...directives.flatMap(([name = "", ...sources]) =>
      sources
        .filter((source) => !["'self'", "'none'"].includes(source))
        .filter((source) => ALLOWED[name]?.test(source) !== true)
        .map((source) => `the policy lets in ${name} ${source}`),
    ),
  ];
}

/** Scripts and styles in the page itself, which the policy would stop. Data blocks are no scripts. */
function inlineFaults(tags: readonly Tag[]): string[] {
  return tags.flatMap(({ name, attributes }) => {
    const handlers = Object.keys(attributes).filter((key) => /^on[a-z]+$/.test(key));
    const isData = /^application\/(?:ld\+)?json$/.test(attributes["type"] ?? "");
    const inline = name === "script" && attributes["src"] === undefined && !isData;
    return [
      ...(inline ? ["a script in the page itself"] : []),
      ...(name === "style" ? ["a style element"] : []),
      ...handlers.map((key) => `an ${key} attribute`),
    ];
  });
}

function addressFaults(
  { page, meta, canonical }: { page: Page } & ReturnType<typeof readHead>,
  { host, base }: { host: string; base: string },
): string[] {
  if (page.path === "/404.html") return [];
  const address = host + base + page.path.slice(1);
  return [
    ...(canonical === address ? [] : [`canonical is ${canonical ?? "missing"}, not ${address}`]),
    ...(meta["og:url"] === address ? [] : [`og:url is ${meta["og:url"] ?? "missing"}`]),
    ...(meta["og:image"]?.startsWith(host + base) ? [] : ["og:image is no address of this site"]),
  ];
}
