import type { Limit, MovedThreshold } from '@fefta/analysis';
import type { Type } from '@fefta/bundle';
import { renderExpression, renderNumber } from '@fefta/runtime';
import { type Content, element, type Markup } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import { intervalPicture } from './interval.ts';
import { nameLink } from './links.ts';
import type { Telling } from './view.ts';

/** Each limit that is drawn elsewhere, as a picture of both sides. */
export function thresholdsSection(telling: Telling): Content {
  const { language, view } = telling;
  const { thresholds } = view.effects;
  if (thresholds.length === 0) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'fefta-thresholds' },
    element('h2', { id: 'fefta-thresholds' }, EFFECTS.thresholds[language]),
    element(
      'div',
      { class: 'fefta-grid' },
      thresholds.map((each, index) => threshold(each, index, telling)),
    ),
  );
}

function threshold(moved: MovedThreshold, index: number, telling: Telling): Markup {
  const { language, view } = telling;
  const { label, type } = comparedIn(moved, telling);
  const { rules } = view.after.standing;
  const text = (limit: Limit) => renderNumber(rules, limit.value, type ?? null, moved.unit);
  const words = (limit: Limit) => EFFECTS.limit[limit.op](text(limit))[language];
  const id = `fefta-threshold-${index}`;
  const row = (side: 'before' | 'after') =>
    element('tr', {}, element('th', { scope: 'row' }, EFFECTS[side][language]), element('td', {}, words(moved[side])));
  return element(
    'figure',
    { class: 'fefta-threshold', 'aria-labelledby': id },
    element('figcaption', { id }, element('strong', {}, label), ' · ', nameLink(telling, moved.rule)),
    intervalPicture(moved, { before: text(moved.before), after: text(moved.after) }, language, [
      `${EFFECTS.before[language]}: ${words(moved.before)}`,
      `${EFFECTS.after[language]}: ${words(moved.after)}`,
    ]),
    element('table', { class: 'fefta-behind' }, element('tbody', {}, row('before'), row('after'))),
  );
}

/** What the value that is compared is called, and its type. */
function comparedIn({ value, on }: MovedThreshold, telling: Telling): { label: string; type?: Type } {
  const { rules } = telling.view.after.standing;
  if (value.op === 'fact') return telling.names.fact(on, value.path.join('.'));
  if (value.op === 'definition') {
    const type = rules.definitions.get(value.name)?.type;
    return { label: telling.name(value.name), ...(type && { type }) };
  }
  return { label: renderExpression(rules, on, value) };
}
