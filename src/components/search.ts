import { href } from "./href.ts";

/** What is used of Pagefind's module, which is made with the index after the pages are built. */
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<Hit> }[] }>;
}
interface Hit {
  url: string;
  meta: { title?: string };
  /** HTML: text with `<mark>` around what was found. */
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string }[];
}

/** Pages shown; headings shown of a page. */
const [MOST, HEADINGS] = [10, 3];

let pagefind: Promise<Pagefind> | undefined;

/** The index is loaded with the first words, so that a page without a search does not pay for it. */
async function load(): Promise<Pagefind> {
  const loaded = (await import(/* @vite-ignore */ href("/pagefind/pagefind.js"))) as Pagefind;
  await loaded.options({ excerptLength: 24 });
  return loaded;
}

/** `<site-search>`: a field, what was found for its words, and the words in the page's address. */
class SiteSearch extends HTMLElement {
  private asked = 0;

  connectedCallback(): void {
    const form = this.querySelector("form")!;
    const field = form.querySelector("input")!;
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
    });
    field.addEventListener("input", () => {
      const words = field.value.trim();
      const query = words && `?${new URLSearchParams({ q: words }).toString()}`;
      history.replaceState(null, "", query || location.pathname);
      void this.find(words);
    });
    void this.find(field.value.trim());
  }

  private async find(words: string): Promise<void> {
    const asked = ++this.asked;
    const say = (text: string) => (this.querySelector("[role=status]")!.textContent = text);
    const list = this.querySelector("ol")!;
    if (words === "") {
      list.replaceChildren();
      say("");
      return;
    }
    try {
      const { results } = await (await (pagefind ??= load())).search(words);
      const hits = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
      // Later words may have been answered in the meantime.
      if (asked !== this.asked) return;
      list.replaceChildren(...hits.map(itemOf));
      const more = results.length > MOST ? `, the first ${MOST} below` : "";
      say(`${results.length} ${results.length === 1 ? "page" : "pages"}${more}`);
    } catch {
      pagefind = undefined;
      say("The search index could not be loaded.");
    }
  }
}

function itemOf({ url, meta, excerpt, sub_results }: Hit): HTMLLIElement {
  const item = document.createElement("li");
  const headings = sub_results.filter((sub) => sub.url !== url).slice(0, HEADINGS);
  item.append(linkTo(url, (meta.title ?? url).replace(/ · Constellations$/, "")));
  if (headings.length === 0) item.append(excerptOf(excerpt));
  else {
    const list = document.createElement("ul");
    for (const heading of headings) {
      const entry = document.createElement("li");
      entry.append(linkTo(heading.url, heading.title), excerptOf(heading.excerpt));
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}

function linkTo(url: string, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = url;
  link.textContent = text;
  return link;
}

/** The excerpt as text with marks; no other element gets through. */
function excerptOf(html: string): HTMLParagraphElement {
  const paragraph = document.createElement("p");
  const read = new DOMParser().parseFromString(html, "text/html").body;
  for (const node of read.childNodes) {
    const marked = node instanceof Element && node.localName === "mark";
    const place = marked ? document.createElement("mark") : document.createTextNode("");
    place.textContent = node.textContent;
    paragraph.append(place);
  }
  return paragraph;
}

customElements.define("site-search", SiteSearch);
