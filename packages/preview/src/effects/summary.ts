import type { Effects } from '@fefta/analysis';
import { type Content, element, type Markup } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import type { Language } from '../words/language.ts';
import { POPULATION } from '../words/population.ts';
import { conditionCount } from './answers.ts';
import { shownNumber } from './population/numbers.ts';
import { flippedCases } from './scenarios.ts';
import type { SideView, Telling } from './view.ts';

/** What a person sees first: what is compared, how far it reaches, and how much of each there is. */
export function summarySection(telling: Telling): Markup {
  const { language, view } = telling;
  const { rules, cases, replay, changeClass, waiting } = view.effects;
  const side = ({ title, standing }: SideView) => `${title} (${EFFECTS.asOf(standing.asOf)[language]})`;
  const isOpen = cases.notCompared.some(({ why }) => why === 'too-large' || why === 'open');
  return element(
    'section',
    { class: `fefta-verdict fefta-class-${changeClass}`, 'aria-labelledby': 'fefta-verdict' },
    element('p', { class: 'fefta-which' }, EFFECTS.compared([side(view.before), side(view.after)])[language]),
    element(
      'h1',
      { id: 'fefta-verdict' },
      element('span', { class: 'fefta-sign', 'aria-hidden': 'true' }, SIGNS[changeClass]),
      ' ',
      EFFECTS.class[changeClass][language],
    ),
    isOpen && element('p', { class: 'fefta-asked' }, EFFECTS.open[language]),
    element(
      'ul',
      { class: 'fefta-tiles', 'aria-label': EFFECTS.summary[language] },
      tile(
        waiting.length > 0 ? '…' : String(conditionCount(cases.changes)),
        EFFECTS.counts.conditions[language],
        'fefta-cases',
      ),
      tile(
        String(flippedCases(replay)),
        EFFECTS.counts.flips[language],
        'fefta-scenarios',
        EFFECTS.ofAsked(replay.cases)[language],
      ),
      populationTile(telling),
      tile(String(rules.length), EFFECTS.counts.rules[language], 'fefta-rules'),
      cases.notCompared.length > 0 &&
        tile(String(cases.notCompared.length), EFFECTS.counts.notCompared[language], 'fefta-omitted'),
    ),
  );
}

/** How many rows of the population are answered otherwise; nothing while none is known, or where a report speaks of other sides. */
function populationTile({ language, view }: Telling): Content {
  const { population } = view;
  if (population?.state === 'waiting') return tile('…', POPULATION.tile[language], 'fefta-population');
  if (population?.state !== 'counted') return undefined;
  const { changed, rows } = population.impact;
  const asked = EFFECTS.ofAsked(shownNumber(rows))[language];
  return tile(shownNumber(changed), POPULATION.tile[language], 'fefta-population', asked);
}

/** The whole in a sentence, as it is said aloud. */
export function effectsSentence({ changeClass, replay }: Effects, language: Language): string {
  const flips = `${flippedCases(replay)} ${EFFECTS.ofAsked(replay.cases)[language]}`;
  return `${EFFECTS.class[changeClass][language]} – ${EFFECTS.counts.flips[language]}: ${flips}`;
}

const SIGNS = {
  none: '＝',
  explanation: '＝',
  editorial: '＝',
  widening: '▲',
  narrowing: '▼',
  mixed: '◆',
  waiting: '◆',
} as const;

function tile(count: string, text: string, section: string, more?: string): Content {
  return element(
    'li',
    {},
    element(
      'a',
      { href: `#${section}` },
      element('b', {}, count),
      ' ',
      element('span', {}, text),
      more !== undefined && element('small', {}, ` ${more}`),
    ),
  );
}
