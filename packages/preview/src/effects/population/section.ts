import type { DutyPopulation, PopulationImpact, RefusedRows } from '@fefta/analysis';
import { type Content, element, type Markup } from '../../html/markup.ts';
import { BETWEEN } from '../../words/language.ts';
import { POPULATION } from '../../words/population.ts';
import type { PopulationView, ReportedPopulation, Telling } from '../view.ts';
import { actChooser } from './act.ts';
import { dutyPart } from './duty.ts';
import { shownNumber } from './numbers.ts';

/** What a change does to the rows of a population. */
export function populationSection(telling: Telling): Content {
  const { language, view } = telling;
  const { population } = view;
  if (!population) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'fefta-population', 'data-waiting': population.state === 'waiting' },
    element('h2', { id: 'fefta-population', tabindex: -1 }, POPULATION.title(population.name)[language]),
    population.rowsOf && actChooser(population.rowsOf, telling),
    body(population, telling),
  );
}

function body(population: PopulationView, telling: Telling): Content {
  const { language } = telling;
  switch (population.state) {
    case 'problem':
      return element('p', { class: 'fefta-asked' }, population.text);
    case 'act-wanted':
      return element('p', { class: 'fefta-asked' }, POPULATION.actWanted[language]);
    case 'waiting':
      return element('p', { class: 'fefta-note fefta-waits' }, POPULATION.waiting[language]);
    case 'untouched':
      return element('p', {}, POPULATION.untouched[language]);
    case 'counted':
      return counted(population.impact, telling);
    case 'reported':
      return reported(population.report, telling);
  }
}

function counted(impact: PopulationImpact, telling: Telling): Content {
  const { language } = telling;
  const { rows, changed, untouched, more, refused, duties, by } = impact;
  return [
    element('p', {}, POPULATION.changed(shownNumber(rows), shownNumber(changed))[language]),
    more && element('p', { class: 'fefta-asked' }, POPULATION.more(shownNumber(rows))[language]),
    untouched > 0 && element('p', { class: 'fefta-note' }, POPULATION.untouchedRows(shownNumber(untouched))[language]),
    refused.count > 0 && refusedPart(refused, telling),
    telling.view.live && chooser(impact, telling),
    dutyParts(duties, by, telling),
  ];
}

function reported(report: ReportedPopulation, telling: Telling): Content {
  const { language, view } = telling;
  const { sides, bundles, rows, unusable, unsettled, by, duties } = report;
  const here = (['before', 'after'] as const).filter(
    (side, at) => view[side].standing.rules.bundle.manifest.content === bundles[at],
  );
  const numbers = [rows, unusable, unsettled].map(shownNumber) as [string, string, string];
  return [
    element(
      'p',
      { class: 'fefta-asked' },
      [POPULATION.report(sides), ...here.map(POPULATION.sameBundle)].map((text) => text[language]).join(' '),
    ),
    element('p', {}, POPULATION.reportRows(...numbers)[language]),
    dutyParts(duties, by.length > 0 ? by.join(' / ') : undefined, telling),
  ];
}

/** Duties to which answers change; the others by name. */
function dutyParts(duties: readonly DutyPopulation[], by: string | undefined, telling: Telling): Content {
  const { language } = telling;
  const changed = duties.filter((each) => each.changed > 0).sort((a, b) => b.changed - a.changed);
  const others = duties.filter((each) => each.changed === 0).map(({ duty }) => telling.name(duty));
  return [
    changed.length === 0 && element('p', {}, POPULATION.noDuty[language]),
    changed.map((duty, index) => dutyPart(duty, `fefta-population-${index}`, by, telling)),
    others.length > 0 &&
      element('p', { class: 'fefta-note' }, POPULATION.unchanged(others.join(BETWEEN[language]))[language]),
  ];
}

function refusedPart({ count, examples }: RefusedRows, { language }: Telling): Markup {
  return element(
    'details',
    { 'data-key': 'refused-rows' },
    element('summary', {}, POPULATION.refused(shownNumber(count))[language]),
    element(
      'ul',
      {},
      examples.map(({ line, faults }) =>
        element(
          'li',
          {},
          `${POPULATION.line(shownNumber(line))[language]}: `,
          faults[0] && [
            faults[0].path !== '' && [element('code', {}, faults[0].path), ' '],
            element('span', { class: 'fefta-note' }, faults[0].message[language]),
          ],
        ),
      ),
    ),
  );
}

/** Which fact the rows are grouped by. */
function chooser({ columns, by }: PopulationImpact, { language }: Telling): Content {
  if (columns.length === 0) return undefined;
  const option = (value: string, text: string) => element('option', { value, selected: value === (by ?? '') }, text);
  return element(
    'p',
    { class: 'fefta-buttons' },
    element(
      'label',
      {},
      `${POPULATION.by[language]}: `,
      element(
        'select',
        { 'data-by': true },
        option('', POPULATION.noBy[language]),
        [...new Set([...columns, ...(by === undefined ? [] : [by])])].map((each) => option(each, each)),
      ),
    ),
  );
}
