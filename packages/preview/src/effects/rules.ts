import type { RuleChange } from '@fefta/analysis';
import { element, type Markup } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import { BETWEEN } from '../words/language.ts';
import { nameLink } from './links.ts';
import type { Telling } from './view.ts';

/** The declarations that say something else, with amendment and provision. */
export function rulesSection(telling: Telling): Markup {
  const { language, view } = telling;
  const { rules } = view.effects;
  const columns = [EFFECTS.change, EFFECTS.rule, EFFECTS.by, EFFECTS.basis];
  return element(
    'section',
    { 'aria-labelledby': 'fefta-rules' },
    element('h2', { id: 'fefta-rules', tabindex: -1 }, EFFECTS.rules[language]),
    rules.length === 0
      ? element('p', {}, EFFECTS.noRule[language])
      : element(
          'table',
          { class: 'fefta-table', 'aria-labelledby': 'fefta-rules' },
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              columns.map((each) => element('th', { scope: 'col' }, each[language])),
            ),
          ),
          element(
            'tbody',
            {},
            rules.map((each) => row(each, telling)),
          ),
        ),
  );
}

function row({ kind, what, name, by, basis }: RuleChange, telling: Telling): Markup {
  const { language, names } = telling;
  return element(
    'tr',
    { class: `fefta-row-${kind}` },
    element('td', {}, element('span', { class: 'fefta-badge' }, EFFECTS.state[kind][language])),
    element(
      'th',
      { scope: 'row' },
      nameLink(telling, name),
      element('small', {}, ` ${EFFECTS.what[what]?.[language] ?? what} `, element('code', {}, name)),
    ),
    element('td', {}, by.map(telling.name).join(BETWEEN[language])),
    element('td', {}, names.citations(basis).join(language === 'ja' ? '、' : '; ')),
  );
}
