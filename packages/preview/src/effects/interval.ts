import type { Limit, MovedThreshold } from '@fefta/analysis';
import { parseExact } from '@fefta/runtime';
import { element, type Markup } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import type { Language } from '../words/language.ts';

const WIDTH = 480;
const HEIGHT = 112;
const LEFT = 84;
const RIGHT = WIDTH - 24;
const ROWS = { before: 30, after: 74 } as const;
const DOT = 6;

/** The values that a limit takes in, before and after, on one axis; between the two limits the answer is another. */
export function intervalPicture(
  moved: Pick<MovedThreshold, 'before' | 'after'>,
  texts: { before: string; after: string },
  language: Language,
  description: readonly string[],
): Markup {
  const place = axis(numberOf(moved.before), numberOf(moved.after));
  const [a, b] = [place(numberOf(moved.before)), place(numberOf(moved.after))];
  return element(
    'svg',
    {
      class: 'fefta-interval',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': description.join(language === 'ja' ? '。' : '; '),
    },
    a !== b &&
      element('rect', {
        class: 'fefta-between',
        x: Math.min(a, b),
        y: ROWS.before - 16,
        width: Math.abs(b - a),
        height: ROWS.after - ROWS.before + 28,
      }),
    element('line', { class: 'fefta-axis', x1: LEFT, x2: RIGHT, y1: HEIGHT - 6, y2: HEIGHT - 6 }),
    side('before', moved.before, a, texts.before, EFFECTS.before[language]),
    side('after', moved.after, b, texts.after, EFFECTS.after[language]),
  );
}

/** A number is only placed by it: rounding moves it less than a pixel. */
function numberOf({ value }: Limit): number {
  const exact = parseExact(value);
  if (exact === undefined) return 0;
  return typeof exact === 'number' ? exact : Number(exact.n) / Number(exact.d);
}

/** Room on both sides of the two limits; nothing below zero where both are above it. */
function axis(a: number, b: number): (value: number) => number {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const room = (high - low || Math.abs(high) || 1) * 0.6;
  const start = low >= 0 ? Math.max(0, low - room) : low - room;
  const end = high + room;
  return (value) => Math.round(LEFT + ((RIGHT - LEFT) * (value - start)) / (end - start));
}

function side(name: 'before' | 'after', limit: Limit, at: number, text: string, title: string): Markup {
  const y = ROWS[name];
  const isUp = limit.op === '>=' || limit.op === '>';
  const isClosed = limit.op !== '>' && limit.op !== '<';
  const end = limit.op === 'is' ? at : isUp ? RIGHT : LEFT;
  return element(
    'g',
    { class: `fefta-row-${name}` },
    element('text', { x: LEFT - 14, y, 'text-anchor': 'end', 'dominant-baseline': 'central' }, title),
    element('line', { class: 'fefta-run', x1: at, x2: end, y1: y, y2: y }),
    end !== at && element('path', { class: 'fefta-arrow', d: arrow(end, y, isUp ? 1 : -1) }),
    element('circle', { class: isClosed ? 'fefta-closed' : 'fefta-hollow', cx: at, cy: y, r: DOT }),
    element('text', { class: 'fefta-limit', x: at, y: y + 21, 'text-anchor': 'middle' }, text),
  );
}

const arrow = (x: number, y: number, way: 1 | -1): string => `M${x} ${y - 5}L${x + 9 * way} ${y}L${x} ${y + 5}Z`;
