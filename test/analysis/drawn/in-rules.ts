import type { Duration, Expression, Interval } from '../../../packages/bundle/src/index.ts';
import {
  doubled,
  dropped,
  flipped,
  isJunction,
  isLimit,
  isOp,
  nextDay,
  otherMember,
  REVERSED,
  STRICT,
} from './changes.ts';
import { inLists, inRules, type Json, type Sites, site, standings } from './sites.ts';

/** Faults within the versions of rules, definitions and tables. */
export const IN_RULES = {
  strict: inRules(isOp(STRICT), flipped),
  reversed: inRules(isOp(REVERSED), (node) => void (node.op = REVERSED[String(node.op)])),
  limit: inRules(isLimit, doubled),
  andOr: inRules(isJunction, (node) => void (node.op = node.op === 'and' ? 'or' : 'and')),
  partDropped: inRules(isJunction, (node) => dropped(node.args as unknown[], 0)),
  otherMember: (bundle) =>
    inRules(
      (node) => node.op === 'code' && otherMember(bundle, node) !== undefined,
      (node) => void (node.value = otherMember(bundle, node)),
    )(bundle),
  branches: inRules(
    ({ op }) => op === 'if',
    (node) => void ([node.then, node.else] = [node.else, node.then]),
  ),
  exclusion: inLists('unless', dropped),
  exclusionMoved: inLists('unless', (list, at, bundle) => {
    list[at] = bundle.predicates.find(({ kind, name }) => kind === 'exclusion' && name !== list[at])?.name;
  }),
  condition: inLists('conditions', dropped),
  leaves: inLists('leaves', dropped),
  row: inLists('rows', dropped),
  resultsSwapped: inLists('rows', (list, at) => {
    const [one, other] = [list[at], list[(at + 1) % list.length]] as [Json, Json];
    [one.result, other.result] = [other.result, one.result];
  }),
  period: inLists('periods', (list, at) => void (list[at] as { length: Duration }).length.amount++),
  periodUnit: inLists('periods', (list, at) => {
    const { length } = list[at] as { length: Duration };
    length.unit = length.unit === 'day' ? 'month' : 'day';
  }),
  event: inLists('periods', (list, at) => {
    const period = list[at] as { from: Expression };
    const shift = { op: 'period', value: { amount: 1, unit: 'month' } } as const;
    period.from = { op: 'add-period', left: period.from, right: shift };
  }),
  eventIsAct: inLists('periods', (list, at) => void ((list[at] as { from: Expression }).from = { op: 'act-date' })),
  firstDay: inLists('periods', (list, at) => {
    const period = list[at] as { countsFirstDay: boolean };
    period.countsFirstDay = !period.countsFirstDay;
  }),
  periodDropped: inLists('periods', dropped),
  extension: inRules(
    ({ extensions }) => Array.isArray(extensions) && extensions.length > 0,
    ({ extensions }) => dropped(extensions as unknown[], 0),
  ),
  bearer: (bundle) =>
    inLists('bearers', (list, at) => {
      const clause = list[at] as { party: Expression };
      const isSame = JSON.stringify(clause.party) === JSON.stringify({ op: 'fact', path: ['principal'] });
      clause.party = { op: 'fact', path: [isSame ? 'investor' : 'principal'] };
    })(bundle).filter(({ name }) => name.startsWith('jp.investment.')),
  bearerWhere: inRules(
    ({ variable, where, op }) => variable !== undefined && where !== undefined && op === undefined,
    (each) => void (each.where = { op: 'not', arg: each.where }),
  ),
  bearersReordered: (bundle) =>
    standings(bundle)
      .filter(({ version: { bearers } }) => Array.isArray(bearers) && bearers.length > 1)
      .map((standing) => site(standing, () => void (standing.version.bearers as unknown[]).reverse())),
  negated: (bundle) =>
    standings(bundle)
      .filter(({ version }) => version.when)
      .map((each) => site(each, () => void (each.version.when = { op: 'not', arg: each.version.when }))),
  dateMoved: (bundle) =>
    standings(bundle)
      .filter(({ version: { acts } }) => 'date' in ((acts as Interval).from ?? {}))
      .map((each) => {
        const from = (each.version.acts as { from: { date: string } }).from;
        const day = from.date;
        return {
          ...site(each, () => {
            for (const { acts } of each.declaration.versions as { acts: { until?: { date?: string } } }[])
              if (acts.until?.date === day) acts.until.date = nextDay(day);
            from.date = nextDay(day);
          }),
          day,
        };
      }),
  days: inRules(
    ({ op }) => op === 'date',
    (node) => void (node.value = nextDay(String(node.value))),
  ),
  years: inRules(
    ({ op }) => op === 'period',
    (node) => void (node.value as Duration).amount++,
  ),
} as const satisfies Record<string, Sites>;
