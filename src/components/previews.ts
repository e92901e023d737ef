import { href } from "./href.ts";

/**
 * Opens a card with what a link leads to, where a mouse rests on the link or the keyboard reaches it.
 * The card stays while the pointer is on it and closes on Escape. Touch, and a label without a card,
 * leave the link as it is.
 */

/** Milliseconds a pointer rests before a card opens, and is away before it closes. */
const [OPENS, CLOSES] = [220, 180];
/** Pixels between a card and its link, and the least between a card and the window's edge. */
const [GAP, EDGE] = [8, 12];

const cards = new Map<string, Promise<string | null>>();
const card = document.createElement("div");
card.className = "preview";
card.id = "preview-card";
card.setAttribute("role", "tooltip");
card.hidden = true;

let shown: HTMLAnchorElement | null = null;
let timer = 0;

function htmlOf(label: string): Promise<string | null> {
  const known = cards.get(label);
  if (known) return known;
  const asked = fetch(href(`/data/previews/${label}.json`))
    .then(async (answer) => (answer.ok ? ((await answer.json()) as { html: string }).html : null))
    .catch(() => null);
  cards.set(label, asked);
  return asked;
}

function close(): void {
  clearTimeout(timer);
  shown?.removeAttribute("aria-describedby");
  shown = null;
  card.hidden = true;
}

async function open(link: HTMLAnchorElement): Promise<void> {
  close();
  shown = link;
  const html = await htmlOf(link.dataset["preview"]!);
  if (html === null || shown !== link) return;
  card.innerHTML = html;
  if (!card.isConnected) document.body.append(card);
  card.hidden = false;
  link.setAttribute("aria-describedby", card.id);
  place(link);
}

/** Under the link where there is room, else above it; never beyond the window's sides. */
function place(link: HTMLAnchorElement): void {
  const { left, top, bottom } = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const most = document.documentElement.clientWidth - width - EDGE;
  const below = bottom + GAP + height <= innerHeight || top < height + GAP;
  card.style.left = `${scrollX + Math.max(EDGE, Math.min(left, most))}px`;
  card.style.top = `${scrollY + (below ? bottom + GAP : top - GAP - height)}px`;
}

const linkAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-preview]") : null;

document.addEventListener("pointerover", ({ target, pointerType }) => {
  if (pointerType !== "mouse") return;
  const link = linkAt(target);
  const staying = link === null ? card.contains(target as Node) : link === shown;
  clearTimeout(timer);
  if (staying) return;
  if (link) timer = window.setTimeout(() => void open(link), OPENS);
  else if (shown) timer = window.setTimeout(close, CLOSES);
});
document.addEventListener("focusin", ({ target }) => {
  const link = linkAt(target);
  if (link?.matches(":focus-visible")) void open(link);
  else close();
});
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") close();
});
