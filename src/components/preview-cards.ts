import { ARTEFACTS } from "../compute/artefacts.ts";
import type { LedgerEntry } from "../compute/schemas/ledger.ts";
import type { Verdict } from "../compute/schemas/claim.ts";
import { STATEMENTS } from "../compute/statements.ts";
import { equationOf } from "./equations.ts";
import { ERRATA } from "./errata.ts";
import { TERMS } from "./glossary.ts";
import { escapeHtml, inlineTex } from "./inline-tex.ts";
import { claimLabel, LABELS, targetOf } from "./labels.ts";
import { claimsOf, countVerdicts, rowOf, VERDICT_WORDS } from "./ledger-view.ts";
import { report } from "./report.ts";
import { typeset } from "./sentence-numbers.ts";
import { sentence } from "./sentence.ts";
import { standingOf } from "./standing.ts";
import { STATEMENT_CARDS } from "./statement-cards.ts";
import { homeOfEquation, STATUS_WORDS } from "./statements.ts";
import { SYMBOLS } from "./symbols.ts";
import { renderTex } from "./tex.ts";
import { thumbnail } from "./thumbnails.ts";
import { VERDICT_MARKS } from "./verdict-marks.ts";

/** What a reader sees of a label before following it. */
export interface PreviewCard {
  label: string;
  /** The card's inside: made of this repository's data alone. */
  html: string;
}

/** A card for every label there is. Throws `no card: LABEL`. */
export function previewCards(): PreviewCard[] {
  const cards = new Map(everyCard().map((entry) => [entry.label, entry]));
  return LABELS.map((label) => {
    const found = cards.get(label);
    if (!found) throw new Error(`no card: ${label}`);
    return found;
  });
}

function everyCard(): PreviewCard[] {
  return [
    ...STATEMENTS.map(({ id, name, title, status }) => {
      const { verdict, words } = standingOf(id);
      const evidence = verdict === null ? words : mark(verdict, `evidence: ${words}`);
      return card(id, name, title, [
        `<p>${inlineTex(STATEMENT_CARDS[id])}</p>`,
        `<p class="preview-marks">${STATUS_WORDS[status]} · ${evidence}</p>`,
      ]);
    }),
    ...ARTEFACTS.filter(({ kind }) => kind !== "statement").map(({ id, title }) =>
      card(id, targetOf(id).name, title, [drawing(thumbnail(id)), tally(claimsOf(id))]),
    ),
    ...STATEMENTS.flatMap(({ equations }): readonly number[] => equations).map((number) => {
      const { name, title } = homeOfEquation(number);
      const { tex, label } = equationOf(number);
      const parts = [`<p>${escapeHtml(sentence(label))}</p>`, renderTex(tex, true)];
      return card(`eq-${number}`, `Equation (${number})`, `${name}: ${title}`, parts);
    }),
    ...SYMBOLS.map(({ id, tex, meaning }) => ({
      label: `symbol-${id}`,
      html: `<p>${renderTex(tex, false)}: ${escapeHtml(meaning)}</p>`,
    })),
    ...TERMS.map(({ id, name, meaning }) => ({
      label: `term-${id}`,
      html: `<p><strong>${escapeHtml(name)}</strong>: ${inlineTex(meaning)}</p>`,
    })),
    ...ERRATA.map(({ number, title }) =>
      card(
        `erratum-${number}`,
        `Erratum ${Number(number)}`,
        title,
        rowParts(rowOf(`ERR.${number}`)),
      ),
    ),
    ...report.ledger.map((row) => card(claimLabel(row.id), row.id, row.place, rowParts(row))),
  ];
}

function card(label: string, name: string, title: string, parts: string[]): PreviewCard {
  const heading = `<p class="preview-title"><strong>${escapeHtml(name)}</strong> ${typeset(title)}</p>`;
  return { label, html: heading + parts.join("") };
}

const rowParts = (row: LedgerEntry): string[] => [
  `<p>${typeset(row.statement)}</p>`,
  ...readings(row),
  `<p class="preview-marks">${mark(row.verdict, VERDICT_WORDS[row.verdict])}</p>`,
];

/** How the parts hold that do not hold as printed. */
const readings = ({ rule, parts }: LedgerEntry): string[] =>
  rule.parts.flatMap(({ corrected }, i) =>
    corrected && parts[i]!.verdict === "corrected"
      ? [`<p>Holds when read as ${typeset(corrected.reading)}.</p>`]
      : [],
  );

const drawing = (svg: string | null) =>
  svg === null ? "" : `<div class="preview-drawing" aria-hidden="true">${svg}</div>`;

function tally(rows: readonly LedgerEntry[]): string {
  const counts = countVerdicts(rows).filter(({ count }) => count > 0);
  const marks = counts.map(({ verdict, count }) =>
    mark(verdict, `${count} ${VERDICT_WORDS[verdict]}`),
  );
  return `<p class="preview-marks">${marks.join(" ")}</p>`;
}

function mark(verdict: Verdict, words: string): string {
  const path = `<path fill="currentColor" fill-rule="evenodd" d="${VERDICT_MARKS[verdict]}"/>`;
  const svg = `<svg class="verdict-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${path}</svg>`;
  return `<span class="verdict ${verdict}">${svg} ${words}</span>`;
}
