import type { ChangeDay } from '@fefta/analysis';
import { type Content, element, type Markup } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import { BETWEEN } from '../words/language.ts';
import type { SideName, Telling } from './view.ts';

/** Sliders over the days on which something changes: both sides together, or each by itself. */
export function timelineSection(telling: Telling): Content {
  const { language, view } = telling;
  const { live } = view;
  if (!live || live.days.length === 0) return undefined;
  return element(
    'section',
    { class: 'fefta-timeline', 'aria-label': EFFECTS.timeline[language] },
    live.together
      ? slider('both', view.after.standing.asOf, live.days, telling)
      : [
          slider('before', view.before.standing.asOf, live.days, telling),
          slider('after', view.after.standing.asOf, live.days, telling),
        ],
    element(
      'label',
      { class: 'fefta-together' },
      element('input', { type: 'checkbox', 'data-together': true, checked: live.together }),
      ` ${EFFECTS.together[language]}`,
    ),
  );
}

const TITLES = { before: EFFECTS.dayBefore, after: EFFECTS.dayAfter, both: EFFECTS.dayBoth } as const;

/** A step before the first day, then one for each: where the date lies between two, the earlier one. */
function slider(side: SideName | 'both', asOf: string, days: readonly ChangeDay[], telling: Telling): Markup {
  const { language } = telling;
  const at = days.filter(({ date }) => date <= asOf).length - 1;
  const texts = days.map((each) => dayText(each, telling));
  const exact = days[at]?.date === asOf;
  const shown = exact ? (texts[at] as string) : asOf;
  const id = `fefta-day-${side}`;
  return element(
    'div',
    { class: 'fefta-slider' },
    element('label', { for: id }, TITLES[side][language]),
    step(-1, side, EFFECTS.previous[language], '◀'),
    element('input', {
      type: 'range',
      id,
      min: -1,
      max: days.length - 1,
      value: at,
      'data-side': side,
      'data-days': JSON.stringify(days.map(({ date }) => date)),
      'data-texts': JSON.stringify(texts),
      'aria-valuetext': shown,
    }),
    step(1, side, EFFECTS.next[language], '▶'),
    element('output', { for: id, id: `${id}-text` }, shown),
  );
}

function step(by: 1 | -1, side: string, label: string, sign: string): Markup {
  return element(
    'button',
    { type: 'button', 'data-step': by, 'data-of': side, 'aria-label': label, title: label },
    sign,
  );
}

function dayText({ date, amendments, applicable }: ChangeDay, { language, name }: Telling): string {
  const told = [...amendments.map(name), ...applicable.map((each) => EFFECTS.applicable(name(each))[language])];
  return told.length === 0 ? date : `${date} ${told.join(BETWEEN[language])}`;
}
