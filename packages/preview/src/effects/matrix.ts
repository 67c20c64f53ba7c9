import { ANSWER_STATES, type AnswerState } from '@fefta/analysis';
import { type Content, element, type Markup } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import type { Language } from '../words/language.ts';
import { shownNumber } from './population/numbers.ts';

/** How many answers went from one state to another. */
export interface Cell {
  before: AnswerState;
  after: AnswerState;
  count: number;
}

/** The counts of pairs of states; those that do not occur are left out. */
export function cellsOf(pairs: readonly { before: AnswerState; after: AnswerState }[]): Cell[] {
  const counts = new Map<string, Cell>();
  for (const { before, after } of pairs) {
    const key = `${before} ${after}`;
    const cell = counts.get(key) ?? { before, after, count: 0 };
    cell.count++;
    counts.set(key, cell);
  }
  return [...counts.values()];
}

/** The states that occur on a side, in their order. */
export function statesOf(cells: readonly Cell[], side: 'before' | 'after'): AnswerState[] {
  return ANSWER_STATES.filter((state) => cells.some((cell) => cell[side] === state));
}

/** Where the list of what went from one state to another begins. */
export const cellId = ({ before, after }: Pick<Cell, 'before' | 'after'>, within = 'fefta'): string =>
  `${within}-from-${before}-to-${after}`;

/** Shades of the heat map. */
const SHADES = 5;

/** The matrix as a table: the more, the warmer; what changes is a link to its list (within that part of the page) where `isLinked` says so. */
export function matrixTable(
  cells: readonly Cell[],
  language: Language,
  caption: string,
  isLinked: (cell: Cell) => boolean,
  within?: string,
): Markup {
  const [rows, columns] = [statesOf(cells, 'before'), statesOf(cells, 'after')];
  const all = cells.reduce((sum, { count }) => sum + count, 0);
  const state = (each: AnswerState) => EFFECTS.status[each][language];
  const cell = (before: AnswerState, after: AnswerState): Markup => {
    const found = cells.find((each) => each.before === before && each.after === after);
    const isSame = before === after;
    if (!found) return element('td', { class: isSame ? 'fefta-same' : undefined }, '·');
    const shade = Math.max(1, Math.ceil((SHADES * Math.log1p(found.count)) / Math.log1p(all)));
    const number: Content = shownNumber(found.count);
    const content = isLinked(found)
      ? element(
          'a',
          {
            href: `#${cellId(found, within)}`,
            'aria-label': EFFECTS.flowOf(found.count, state(before), state(after))[language],
          },
          number,
        )
      : number;
    return element('td', { class: isSame ? 'fefta-same' : `fefta-heat-${Math.min(shade, SHADES)}` }, content);
  };
  return element(
    'table',
    { class: 'fefta-matrix' },
    element('caption', {}, caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, EFFECTS.beforeAfter[language]),
        columns.map((each) => element('th', { scope: 'col' }, state(each))),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map((before) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, state(before)),
          columns.map((after) => cell(before, after)),
        ),
      ),
    ),
  );
}
