import { type Content, element, group, type Markup } from '../../html/markup.ts';
import { COMPARISON } from '../../words/comparison-table.ts';
import type { Language } from '../../words/language.ts';
import type { AmendmentNote, ComparisonTable, Group, Line, Row, Run } from '../model.ts';

/** A row whose cell is longer than this may be broken between pages. */
const LONG = 350;

/** A comparison as a fragment of HTML: its title, what is compared, the table, the notes. Needs COMPARISON_STYLE. */
export function renderComparison(table: ComparisonTable): string {
  const { language, title, groups, notes } = table;
  return element(
    'section',
    { class: `fefta-comparison fefta-of-${table.of}`, 'aria-labelledby': 'fefta-comparison-title' },
    element('h1', { id: 'fefta-comparison-title' }, title),
    amendments(table.amendments, language),
    table.cautions.map((caution) => element('p', { class: 'fefta-caution' }, caution)),
    element('p', { class: 'fefta-legend' }, COMPARISON.legend[language]),
    element(
      'table',
      { 'aria-labelledby': 'fefta-comparison-title', lang: table.of === 'statute' ? 'ja' : language },
      element('thead', {}, element('tr', {}, head('after', table), head('before', table))),
      // On paper it stands at the foot of each page, and closes the frame there.
      element('tfoot', { 'aria-hidden': 'true' }, element('tr', {}, element('td', { colspan: 2 }))),
      groups.length === 0 ? nothing(language) : groups.map((each) => body(each)),
    ),
    notes.length > 0 &&
      element(
        'aside',
        { class: 'fefta-notes' },
        element('h2', {}, COMPARISON.notes[language]),
        element(
          'ul',
          {},
          notes.map((note) => element('li', {}, note)),
        ),
      ),
  ).html;
}

function head(side: 'after' | 'before', table: ComparisonTable): Markup {
  const { language } = table;
  return element(
    'th',
    { scope: 'col', lang: language },
    element('span', { class: 'fefta-side-name' }, COMPARISON[side][language]),
    table[side].map((line) => element('small', {}, line)),
  );
}

function amendments(all: readonly AmendmentNote[], language: Language): Content {
  if (all.length === 0) return undefined;
  const items = all.map((each) => element('li', {}, COMPARISON.amendment(each)[language]));
  return element(
    'div',
    { class: 'fefta-amendments' },
    element('p', {}, COMPARISON.amendments[language]),
    element('ul', {}, items),
  );
}

function nothing(language: Language): Markup {
  return element('tbody', {}, element('tr', {}, element('td', { colspan: 2 }, COMPARISON.nothing[language])));
}

function body({ state, name, rows }: Group): Markup {
  const isOfTable = rows.some(({ after, before }) => [...after, ...before].some(({ columns }) => columns));
  return element(
    'tbody',
    { class: `fefta-${state}${isOfTable ? ' fefta-rows' : ''}`, 'data-name': name },
    rows.map(row),
  );
}

function row({ after, before }: Row): Markup {
  const isLong = Math.max(sizeOf(after), sizeOf(before)) > LONG;
  return element(
    'tr',
    { class: isLong && 'fefta-long' },
    element(
      'td',
      {},
      after.map((each) => line(each, 'ins')),
    ),
    element(
      'td',
      {},
      before.map((each) => line(each, 'del')),
    ),
  );
}

const sizeOf = (lines: readonly Line[]): number =>
  lines.reduce(
    (sum, { runs, columns = [] }) => sum + [runs, ...columns].flat().reduce((all, { text }) => all + text.length, 0),
    0,
  );

/** Elements for what is new and gone: screen readers say so, the style gives both the same line. */
type Mark = 'ins' | 'del';

function line({ kind, indent, runs, columns, widths = [] }: Line, mark: Mark): Markup {
  const attributes = { class: `fefta-line fefta-${kind} fefta-in-${Math.min(indent, 8)}` };
  const marked = (all: readonly Run[]) => all.map((each) => run(each, mark));
  if (!columns) return element('p', attributes, marked(runs));
  const cells = columns.map((cell, at) => {
    const width = widths[at];
    return element('span', { role: 'cell', class: width !== undefined && `fefta-w-${width}` }, marked(cell));
  });
  return element('div', { ...attributes, role: 'table' }, element('div', { role: 'row' }, cells));
}

function run({ text, changed }: Run, mark: Mark): Content {
  return changed ? element(mark, {}, text) : group(text);
}
