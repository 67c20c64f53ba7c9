import { type AnswerChange, CHANGE_KINDS, type ChangedCases, type NameChange } from '@fefta/analysis';
import { type Content, element, group, type Markup } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import { answerText } from './answers.ts';
import { conditionTexts } from './conditions.ts';
import { factList } from './facts.ts';
import { nameLink } from './links.ts';
import type { SideName, Telling } from './view.ts';

/** Under which conditions answers change, each with a case in point: what changes alike for several acts stands together. */
export function casesSection(telling: Telling): Markup {
  const { language, view } = telling;
  const { cases, waiting } = view.effects;
  const { changes, names, unchanged } = cases;
  const weight = weights(telling);
  return element(
    'section',
    { 'aria-labelledby': 'fefta-cases', 'data-waiting': waiting.length > 0 },
    element('h2', { id: 'fefta-cases', tabindex: -1 }, EFFECTS.cases[language]),
    waiting.length > 0
      ? element('p', { class: 'fefta-note fefta-waits' }, EFFECTS.waiting[language])
      : changes.length === 0
        ? element('p', {}, EFFECTS.noCase(unchanged.length)[language])
        : element('p', { class: 'fefta-note' }, EFFECTS.casesNote[language]),
    grouped(changes, weight, telling).map((each, index) => changeCard(each, index, weight, telling)),
    names.length > 0 && namesPart(names, telling),
  );
}

/** What a word of the conditions means on one side and not on the other. */
function namesPart(names: readonly NameChange[], telling: Telling): Markup {
  const { language } = telling;
  return element(
    'details',
    { 'data-key': 'names' },
    element('summary', {}, EFFECTS.names[language]),
    names.map((each) =>
      element(
        'div',
        { class: 'fefta-change' },
        element(
          'p',
          {},
          element('code', {}, each.text),
          ' ',
          element('span', { class: 'fefta-badge' }, EFFECTS.name[each.kind][language]),
          element('small', {}, ' ', nameLink(telling, each.name), ' · ', nameLink(telling, each.act)),
        ),
        element(
          'ol',
          { class: 'fefta-conditions', 'aria-label': EFFECTS.when[language] },
          each.conditions.map((one) => element('li', {}, terms(one, telling))),
        ),
        !each.isWhole && element('p', { class: 'fefta-asked' }, EFFECTS.more[language]),
      ),
    ),
  );
}

/** Changes of one kind to the answers of one duty, those with most scenarios first. */
function grouped(changes: readonly AnswerChange[], weight: Weight, telling: Telling): AnswerChange[][] {
  const groups = new Map<string, AnswerChange[]>();
  for (const each of changes) {
    const key = JSON.stringify([each.kind, each.duty, turn(each, telling).map(String)]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const of = (all: readonly AnswerChange[]) => all.reduce((sum, each) => sum + weight(each), 0);
  for (const all of groups.values()) all.sort((a, b) => weight(b) - weight(a));
  const order = ([first]: readonly AnswerChange[]) => CHANGE_KINDS.indexOf((first as AnswerChange).kind);
  return [...groups.values()].sort((a, b) => of(b) - of(a) || order(a) - order(b));
}

/** How many scenarios of the act flip as the change says. */
type Weight = (change: AnswerChange) => number;

function weights({ view }: Telling): Weight {
  const counts = new Map<string, number>();
  const side = (answer: { status: string; exemption?: string } | undefined) =>
    `${answer?.status ?? 'absent'} ${answer?.exemption ?? ''}`;
  const key = ({ act, duty, kind, before, after }: Pick<AnswerChange, 'act' | 'duty' | 'kind'> & Sides) =>
    [act, duty, kind, side(before), side(after)].join(' ');
  for (const flip of view.effects.replay.flips) counts.set(key(flip), (counts.get(key(flip)) ?? 0) + 1);
  return (change) => counts.get(key(change)) ?? 0;
}

type Sides = Partial<Record<SideName, { status: string; exemption?: string }>>;

const turn = ({ before, after, act }: AnswerChange, telling: Telling): [string, string] => [
  answerText(before, act, telling),
  answerText(after, act, telling),
];

function changeCard(changes: readonly AnswerChange[], index: number, weight: Weight, telling: Telling): Markup {
  const { language } = telling;
  const first = changes[0] as AnswerChange;
  const [was, is] = turn(first, telling);
  const id = `fefta-change-${index}`;
  return element(
    'article',
    { class: `fefta-change fefta-kind-${first.kind}`, 'aria-labelledby': id },
    element(
      'h3',
      { id },
      element('span', { class: 'fefta-badge' }, EFFECTS.kind[first.kind][language]),
      ' ',
      nameLink(telling, first.duty),
    ),
    element(
      'p',
      { class: 'fefta-turn' },
      element('span', { class: 'fefta-was' }, was),
      ' → ',
      element('strong', {}, is),
    ),
    changes.map((each, at) => ofAct(each, index === 0 && at === 0, weight(each), telling)),
  );
}

function ofAct(change: AnswerChange, isOpen: boolean, flips: number, telling: Telling): Markup {
  const { language } = telling;
  const { act, duty, kind, conditions, isWhole } = change;
  return element(
    'details',
    { 'data-key': `change ${act} ${duty} ${kind}`, open: isOpen },
    element(
      'summary',
      {},
      nameLink(telling, act),
      element('small', {}, ` ${EFFECTS.weight(conditions.length, isWhole, flips)[language]}`),
    ),
    element(
      'ol',
      { class: 'fefta-conditions', 'aria-label': EFFECTS.when[language] },
      conditions.map((each) => element('li', {}, condition(each, telling))),
    ),
    !isWhole && element('p', { class: 'fefta-asked' }, EFFECTS.more[language]),
  );
}

function condition(cases: ChangedCases, telling: Telling): Markup {
  return group(terms(cases, telling), witness(cases, telling));
}

function terms(cases: ChangedCases, telling: Telling): Content {
  return conditionTexts(cases.terms, telling.language).flatMap((text, index) => [
    index > 0 && element('span', { class: 'fefta-and' }, EFFECTS.and[telling.language]),
    element('code', {}, text),
  ]);
}

function witness({ witness: found }: ChangedCases, telling: Telling): Content {
  const { language, view } = telling;
  if (!found) return element('p', { class: 'fefta-note' }, EFFECTS.noWitness[language]);
  const { act, asOf, facts } = found.after;
  const data = { 'data-act': act, 'data-as-of': asOf, 'data-facts': JSON.stringify(facts) };
  const button = (what: 'save' | 'decide') =>
    element('button', { type: 'button', 'data-do': what, ...data }, EFFECTS[what][language]);
  return element(
    'details',
    { 'data-key': JSON.stringify(found.after) },
    element('summary', {}, EFFECTS.witness[language]),
    factList(act, facts as Record<string, unknown>, telling),
    view.live && element('p', { class: 'fefta-buttons' }, button('save'), ' ', button('decide')),
  );
}
