import type { CoveredEntry, CoveredRegimeList, ItemRef, RegimeCoverage } from '@fefta/analysis';
import type { Context } from '../context.ts';
import type { Language } from '../io/language.ts';
import { escaped, tableRow } from '../io/markdown.ts';
import { COVERAGE } from '../messages/coverage.ts';
import { ENTRY_STATES, REGIME } from '../messages/regime-coverage.ts';
import { showable } from '../report/excerpt.ts';
import type { Places } from '../test/places.ts';
import { alignColumns } from './align.ts';

type RegimeReporter = (coverage: RegimeCoverage, places: Places, context: Context) => void;

/** A regime against the law, for people and programs. */
export const REGIME_REPORTERS: Readonly<Record<'pretty' | 'json' | 'markdown', RegimeReporter>> = {
  pretty: reportPretty,
  json: reportJson,
  markdown: reportMarkdown,
};

function reportPretty(coverage: RegimeCoverage, _places: Places, { out, language }: Context): void {
  out.line(out.colors.bold(showable(title(coverage, language))));
  for (const list of coverage.lists) {
    out.line();
    for (const line of headOf(list, language)) out.line(out.colors.bold(showable(line)));
    const rows = entryRows(list.entries, language);
    if (rows.length > 0)
      for (const line of alignColumns([heads(language), ...rows], 3)) out.line(`  ${showable(line)}`);
    for (const line of namingOnly(list, language)) out.line(`  ${showable(line)}`);
  }
  out.line();
  for (const line of sums(coverage, language)) out.line(line);
  if (coverage.unmatched.length === 0) return;
  out.line();
  out.line(out.colors.bold(REGIME.unmatched[language]));
  for (const line of byList(coverage.unmatched)) out.line(`  ${showable(line)}`);
}

function reportMarkdown(coverage: RegimeCoverage, _places: Places, { out, language }: Context): void {
  out.line(`# ${escaped(title(coverage, language))}`);
  for (const list of coverage.lists) {
    const [head = '', ...marks] = headOf(list, language);
    out.line(`\n## ${escaped(head)}\n`);
    for (const mark of marks) out.line(`${escaped(mark)}\n`);
    const rows = entryRows(list.entries, language);
    if (rows.length > 0)
      for (const row of [heads(language), heads(language).map(() => '---'), ...rows.map(markdownCells)])
        out.line(tableRow(row));
    for (const line of namingOnly(list, language)) out.line(`\n${escaped(line)}`);
  }
  out.line();
  for (const line of sums(coverage, language)) out.line(`- ${escaped(line)}`);
  if (coverage.unmatched.length === 0) return;
  out.line(`\n## ${escaped(REGIME.unmatched[language])}\n`);
  for (const line of byList(coverage.unmatched)) out.line(`- ${escaped(line)}`);
}

/** Depth shows by spaces that Markdown keeps. */
function markdownCells(row: readonly string[]): string[] {
  return row.map((cell) => escaped(cell).replace(/^(?: {2})+/, (indent) => '&emsp;'.repeat(indent.length / 2)));
}

function reportJson(coverage: RegimeCoverage, places: Places, { out }: Context): void {
  const item = <T extends ItemRef>({ place, ...rest }: T) => ({ ...rest, place: places.show(place) });
  const entry = ({ by, entries, ...rest }: CoveredEntry): object => ({
    ...item(rest),
    by: by.map(item),
    entries: entries.map(entry),
  });
  const lists = coverage.lists.map(({ by, entries, ...rest }) => ({
    ...rest,
    by: by.map(item),
    entries: entries.map(entry),
  }));
  out.line(JSON.stringify({ ...coverage, lists, unmatched: coverage.unmatched.map(item) }, null, 2));
}

function title({ labels, regime, asOf }: RegimeCoverage, language: Language): string {
  const when = (asOf === undefined ? COVERAGE.allVersions : COVERAGE.asOf(asOf))[language];
  return `${labels[language] ?? labels.ja ?? regime} (${when})`;
}

/** Name of the list, then what it says of itself: that its entries are not held. */
function headOf({ name, labels, marks }: CoveredRegimeList, language: Language): string[] {
  const simple = name.slice(name.lastIndexOf('.') + 1);
  return [`${simple} ${labels[language] ?? labels.ja ?? ''}`.trim(), ...marks.map(({ reason }) => reason)];
}

function heads(language: Language): string[] {
  return [REGIME.entry, REGIME.state, REGIME.items].map((each) => each[language]);
}

function entryRows(entries: readonly CoveredEntry[], language: Language, depth = 0): string[][] {
  return entries.flatMap(({ number, labels, state, by, entries: inner }) => [
    [
      `${'  '.repeat(depth)}${number} ${labels[language] ?? labels.ja ?? ''}`.trimEnd(),
      ENTRY_STATES[state][language],
      byList(by).join('; '),
    ],
    ...entryRows(inner, language, depth + 1),
  ]);
}

function namingOnly({ by }: CoveredRegimeList, language: Language): string[] {
  return by.length === 0 ? [] : [`${REGIME.listOnly[language]}: ${byList(by).join('; ')}`];
}

function sums({ counts }: RegimeCoverage, language: Language): string[] {
  const { entries, implemented, items, implementing } = counts;
  return [REGIME.entries(implemented, entries)[language], REGIME.itemsOf(implementing, items)[language]];
}

/** `jp.ExportOrder1: 2(1), 2(2)`, one line for each list. */
function byList(items: readonly ItemRef[]): string[] {
  const lists = Map.groupBy(items, ({ list }) => list);
  return [...lists].map(([list, of]) => `${list} ${[...new Set(of.map(({ number }) => number))].join(', ')}`);
}
