import { type Content, element } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import { BETWEEN } from '../words/language.ts';
import { nameLink } from './links.ts';
import type { Telling } from './view.ts';

/** What of the comparison is missing, and why: nothing is left out in silence. */
export function omittedSection(telling: Telling): Content {
  const { language, view } = telling;
  const { notCompared } = view.effects.cases;
  if (notCompared.length === 0) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'fefta-omitted' },
    element('h2', { id: 'fefta-omitted', tabindex: -1 }, EFFECTS.notComparedTitle[language]),
    element(
      'ul',
      {},
      notCompared.map(({ act, why, what = [] }) =>
        element(
          'li',
          {},
          element('strong', {}, nameLink(telling, act)),
          `: ${EFFECTS.notCompared[why]?.[language] ?? why} `,
          what.length > 0 && element('code', {}, what.join(BETWEEN[language])),
        ),
      ),
    ),
  );
}
