import type { DutyPopulation, PopulationCell } from '@fefta/analysis';
import { type Content, element, type Markup } from '../../html/markup.ts';
import { EFFECTS } from '../../words/effects.ts';
import { POPULATION } from '../../words/population.ts';
import { factList } from '../facts.ts';
import { flowPicture } from '../flow.ts';
import { nameLink } from '../links.ts';
import { type Cell, cellId, matrixTable } from '../matrix.ts';
import type { Telling } from '../view.ts';
import { groupTable } from './groups.ts';
import { shownNumber } from './numbers.ts';

/** How the answers to one duty move: as a matrix, as a flow, each change with a row that shows it, and by the fact of the drill-down. */
export function dutyPart(duty: DutyPopulation, id: string, by: string | undefined, telling: Telling): Markup {
  const { language } = telling;
  const cells = byState(duty.cells);
  const changes = byState(duty.cells.filter(({ changed }) => changed));
  const isListed = ({ before, after }: Cell) => changes.some((each) => each.before === before && each.after === after);
  const open = duty.total - cells.reduce((sum, { count }) => sum + count, 0);
  const numbers = POPULATION.duty(shownNumber(duty.total), shownNumber(duty.changed))[language];
  return element(
    'article',
    { class: 'fefta-change', 'aria-labelledby': id },
    element('h3', { id }, nameLink(telling, duty.duty), ' ', element('small', {}, numbers)),
    element(
      'div',
      { class: 'fefta-pictures' },
      matrixTable(cells, language, EFFECTS.matrix[language], isListed, id),
      flowPicture(cells, language, id),
    ),
    open > 0 && element('p', { class: 'fefta-asked' }, POPULATION.open(shownNumber(open))[language]),
    changes.map((cell) => changeList(cell, duty.cells, id, telling)),
    by !== undefined && groupTable(duty, by, telling),
  );
}

/** Cells of the same statuses together, whichever the exemptions. */
function byState(cells: readonly PopulationCell[]): Cell[] {
  const found = new Map<string, Cell>();
  for (const { before, after, count } of cells) {
    const key = cellId({ before, after });
    const cell = found.get(key) ?? { before, after, count: 0 };
    cell.count += count;
    found.set(key, cell);
  }
  return [...found.values()];
}

function changeList(cell: Cell, cells: readonly PopulationCell[], id: string, telling: Telling): Markup {
  const { language } = telling;
  const own = cells.filter((each) => each.changed && each.before === cell.before && each.after === cell.after);
  const status = (each: Cell['before']) => EFFECTS.status[each][language];
  const name = cellId(cell, id);
  return element(
    'details',
    { id: name, 'data-key': name },
    element('summary', {}, `${status(cell.before)} → ${status(cell.after)}: ${shownNumber(cell.count)}`),
    element(
      'ul',
      { class: 'fefta-flips' },
      own.map((each) => element('li', {}, changeLine(each, name, telling))),
    ),
  );
}

function changeLine(cell: PopulationCell, name: string, telling: Telling): Content {
  const { language } = telling;
  const { kind, count, exemptions } = cell;
  const [was, is] = exemptions.map((each) => (each === null ? '–' : telling.name(each)));
  return [
    shownNumber(count),
    kind && [' ', element('span', { class: 'fefta-badge' }, EFFECTS.kind[kind][language])],
    exemptions.some((each) => each !== null) &&
      element('span', { class: 'fefta-note' }, was === is ? ` ${is}` : ` ${was} → ${is}`),
    sampleRow(cell, `${name} ${kind} ${exemptions}`, telling),
  ];
}

/** A row that shows the change: it can be opened in the decision panel where the rules have its act. */
function sampleRow({ sample }: PopulationCell, key: string, telling: Telling): Content {
  const { language, view } = telling;
  if (!sample) return undefined;
  const { line, act, asOf, facts } = sample;
  const canOpen = view.live !== undefined && view.after.standing.rules.acts.has(act);
  const data = { 'data-act': act, 'data-as-of': asOf, 'data-facts': JSON.stringify(facts) };
  const button = (what: 'save' | 'decide') =>
    element('button', { type: 'button', 'data-do': what, ...data }, EFFECTS[what][language]);
  return element(
    'details',
    { 'data-key': `sample ${key}` },
    element('summary', {}, POPULATION.sample(shownNumber(line))[language]),
    factList(act, facts, telling),
    canOpen && element('p', { class: 'fefta-buttons' }, button('decide'), ' ', button('save')),
  );
}
