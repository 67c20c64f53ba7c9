import type { DutyPopulation, PopulationGroup } from '@fefta/analysis';
import { element, type Markup } from '../../html/markup.ts';
import { POPULATION } from '../../words/population.ts';
import type { Telling } from '../view.ts';
import { shownNumber } from './numbers.ts';

/** So many groups of a drill-down are shown. */
const TOP = 20;

/** Rows by a fact, most changed first. Values that are not shown are counted. */
export function groupTable({ groups, otherGroups }: DutyPopulation, by: string, { language }: Telling): Markup {
  const value = (each: PopulationGroup['value']) =>
    each === undefined ? POPULATION.absent[language] : each === null ? POPULATION.none[language] : each;
  const head = (text: string) => element('th', { scope: 'col' }, text);
  const hidden = groups.length - TOP;
  const row = (name: string, { total, changed }: { total: number; changed: number }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      element('td', {}, shownNumber(total)),
      element('td', { class: changed > 0 ? heat(changed / total) : undefined }, shownNumber(changed)),
    );
  return element(
    'table',
    { class: 'fefta-matrix' },
    element('caption', {}, POPULATION.groups(by)[language]),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        head(POPULATION.value[language]),
        head(POPULATION.rows[language]),
        head(POPULATION.changedRows[language]),
      ),
    ),
    element(
      'tbody',
      {},
      groups.slice(0, TOP).map((each) => row(value(each.value), each)),
      hidden > 0 && row(POPULATION.moreGroups(shownNumber(hidden))[language], sumOf(groups.slice(TOP))),
      otherGroups.total > 0 && row(POPULATION.otherGroups[language], otherGroups),
    ),
  );
}

const sumOf = (groups: readonly PopulationGroup[]) => ({
  total: groups.reduce((sum, { total }) => sum + total, 0),
  changed: groups.reduce((sum, { changed }) => sum + changed, 0),
});

/** The larger the share that changes, the warmer. */
const heat = (share: number): string => `fefta-heat-${Math.max(1, Math.ceil(share * 5))}`;
