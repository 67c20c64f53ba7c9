import type { Flip, Transitions } from '@fefta/analysis';
import { type Content, element, group, type Markup } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import { flowPicture } from './flow.ts';
import { link, nameLink } from './links.ts';
import { type Cell, cellId, cellsOf, matrixTable } from './matrix.ts';
import type { Telling } from './view.ts';

/** So many scenarios of one kind of change are listed; the rest is a number. */
const MOST_LISTED = 200;

/** The scenarios and pending cases: how many answers go from what to what, and which. */
export function scenariosSection(telling: Telling): Markup {
  const { language, view } = telling;
  const { replay } = view.effects;
  return element(
    'section',
    { 'aria-labelledby': 'fefta-scenarios' },
    element('h2', { id: 'fefta-scenarios', tabindex: -1 }, EFFECTS.scenarios[language]),
    replay.cases === 0
      ? element('p', {}, EFFECTS.noScenario[language])
      : element('p', {}, EFFECTS.replayed(replay.cases, flippedCases(replay))[language]),
    replay.transitions.length > 0 && pictures(replay, telling),
    notReplayed(replay, telling),
  );
}

/** How many cases have an answer that is another. */
export function flippedCases({ flips }: Pick<Transitions, 'flips'>): number {
  return new Set(flips.map(({ name }) => name)).size;
}

function pictures({ transitions, flips }: Transitions, telling: Telling): Markup {
  const { language } = telling;
  const cells = cellsOf(transitions);
  const flipCells = cellsOf(flips.map(stateOfFlip));
  const isListed = ({ before, after }: Cell) =>
    flipCells.some((each) => each.before === before && each.after === after);
  return group(
    element(
      'div',
      { class: 'fefta-pictures' },
      matrixTable(cells, language, EFFECTS.matrix[language], isListed),
      flips.length > 0 && flowPicture(cells, language),
    ),
    flipCells.map((cell) => flipList(cell, flips, telling)),
  );
}

function stateOfFlip({ before, after }: Flip): Omit<Cell, 'count'> {
  return { before: before?.status ?? 'absent', after: after?.status ?? 'absent' };
}

function flipList(cell: Cell, flips: readonly Flip[], telling: Telling): Markup {
  const { language } = telling;
  const own = flips.filter((each) => cellId(stateOfFlip(each)) === cellId(cell));
  const status = (each: Cell['before']) => EFFECTS.status[each][language];
  return element(
    'details',
    { id: cellId(cell), open: own.length <= 12, 'data-key': cellId(cell) },
    element('summary', {}, `${status(cell.before)} → ${status(cell.after)}: ${own.length}`),
    element(
      'ul',
      { class: 'fefta-flips' },
      own.slice(0, MOST_LISTED).map((flip) => element('li', {}, flipLine(flip, telling))),
      own.length > MOST_LISTED && element('li', {}, `… ${own.length - MOST_LISTED}`),
    ),
  );
}

function flipLine(flip: Flip, telling: Telling): Content {
  const { language, names } = telling;
  const { name, duty, kind, before, after } = flip;
  const exemptions = [before?.exemption, after?.exemption].map((each) => each && telling.name(each));
  const turn = exemptions[0] !== exemptions[1] ? exemptions.map((each) => each ?? '–').join(' → ') : '';
  const basis = names.citations(after?.basis ?? before?.basis ?? []);
  return [
    scenarioLink(name, telling),
    ': ',
    nameLink(telling, duty),
    ' ',
    element('span', { class: 'fefta-badge' }, EFFECTS.kind[kind][language]),
    turn !== '' && element('span', { class: 'fefta-note' }, ` ${turn}`),
    basis.length > 0 && element('small', {}, ` ${basis.join(language === 'ja' ? '、' : '; ')}`),
  ];
}

/** A scenario by its label; a pending case by where it stands. */
function scenarioLink(name: string, telling: Telling): Content {
  const { view, names } = telling;
  for (const side of ['after', 'before'] as const) {
    const found = view[side].standing.rules.bundle.scenarios.find((each) => each.name === name);
    if (!found) continue;
    const label = names.label(found.labels);
    return link(telling, side, found.place, label ?? name);
  }
  return name;
}

function notReplayed({ notReplayed: all }: Transitions, telling: Telling): Content {
  const { language } = telling;
  if (all.length === 0) return undefined;
  return element(
    'details',
    { 'data-key': 'not-replayed' },
    element('summary', {}, EFFECTS.notReplayed(new Set(all.map(({ name }) => name)).size)[language]),
    element(
      'ul',
      {},
      all.map(({ name, side, errors }) =>
        element(
          'li',
          {},
          scenarioLink(name, telling),
          `: ${EFFECTS.cannotAsk[side][language]} `,
          errors[0] && element('span', { class: 'fefta-note' }, errors[0].message[language]),
        ),
      ),
    ),
  );
}
