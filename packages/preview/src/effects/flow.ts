import type { AnswerState } from '@fefta/analysis';
import { element, type Markup } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import type { Language } from '../words/language.ts';
import { type Cell, cellId, statesOf } from './matrix.ts';

const WIDTH = 480;
const BAR = 10;
const LEFT = 120;
const RIGHT = WIDTH - 120;
const GAP = 16;
/** Height of all bars together, and the least height of one stream. */
const HEIGHT = 170;
const LEAST = 2;

interface Shown {
  language: Language;
  /** The part of the page that holds the lists. */
  within: string | undefined;
}

interface Stack {
  state: AnswerState;
  top: number;
  height: number;
}

/**
 * Old answers on the left, new ones on the right, streams between them as thick as they are many. Streams that change are links to their list; the
 * matrix beside it holds the same numbers.
 */
export function flowPicture(cells: readonly Cell[], language: Language, within?: string): Markup {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const thick = ({ count }: Cell) => Math.max(LEAST, (HEIGHT * count) / Math.max(1, total));
  const stacks = { before: stackUp(cells, 'before', thick), after: stackUp(cells, 'after', thick) };
  const height = Math.max(...Object.values(stacks).map((all) => bottom(all))) + 8;
  const used = new Map<Stack, number>();
  const take = (stack: Stack, amount: number): number => {
    const at = stack.top + (used.get(stack) ?? 0);
    used.set(stack, (used.get(stack) ?? 0) + amount);
    return at;
  };
  const order = (all: readonly Stack[], state: AnswerState) => all.findIndex((each) => each.state === state);
  const inOrder = [...cells].sort(
    (a, b) =>
      order(stacks.before, a.before) - order(stacks.before, b.before) ||
      order(stacks.after, a.after) - order(stacks.after, b.after),
  );
  const streams = inOrder.map((cell) => {
    const [from, to] = [find(stacks.before, cell.before), find(stacks.after, cell.after)];
    const size = thick(cell);
    return stream(cell, take(from, size), take(to, size), size, { language, within });
  });
  return element(
    'svg',
    {
      class: 'fefta-flow',
      viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
      role: 'group',
      'aria-label': EFFECTS.flow[language],
    },
    streams,
    stacks.before.map((each) => bar(each, LEFT - BAR, LEFT - BAR - 8, 'end', language)),
    stacks.after.map((each) => bar(each, RIGHT, RIGHT + BAR + 8, 'start', language)),
  );
}

function stackUp(cells: readonly Cell[], side: 'before' | 'after', thick: (cell: Cell) => number): Stack[] {
  const stacks: Stack[] = [];
  for (const state of statesOf(cells, side)) {
    const height = cells.filter((each) => each[side] === state).reduce((sum, each) => sum + thick(each), 0);
    stacks.push({ state, top: stacks.length === 0 ? 6 : bottom(stacks) + GAP, height });
  }
  return stacks;
}

const bottom = (stacks: readonly Stack[]): number => {
  const last = stacks.at(-1);
  return last ? last.top + last.height : 0;
};

const find = (stacks: readonly Stack[], state: AnswerState): Stack =>
  stacks.find((each) => each.state === state) as Stack;

function stream(cell: Cell, from: number, to: number, size: number, { language, within }: Shown): Markup {
  const middle = (LEFT + RIGHT) / 2;
  const path = [
    `M${LEFT} ${round(from)}`,
    `C${middle} ${round(from)} ${middle} ${round(to)} ${RIGHT} ${round(to)}`,
    `V${round(to + size)}`,
    `C${middle} ${round(to + size)} ${middle} ${round(from + size)} ${LEFT} ${round(from + size)}`,
    'Z',
  ].join('');
  const { before, after, count } = cell;
  const text = EFFECTS.flowOf(count, EFFECTS.status[before][language], EFFECTS.status[after][language])[language];
  const shape = element('path', { d: path }, element('title', {}, text));
  if (before === after) return element('g', { class: 'fefta-stream-same' }, shape);
  return element(
    'a',
    { class: `fefta-stream fefta-to-${after}`, href: `#${cellId(cell, within)}`, 'aria-label': text },
    shape,
  );
}

function bar({ state, top, height }: Stack, x: number, text: number, anchor: string, language: Language): Markup {
  return element(
    'g',
    { class: `fefta-bar-of fefta-to-${state}` },
    element('rect', { x, y: round(top), width: BAR, height: round(height) }),
    element(
      'text',
      { x: text, y: round(top + height / 2), 'text-anchor': anchor, 'dominant-baseline': 'central' },
      EFFECTS.status[state][language],
    ),
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
