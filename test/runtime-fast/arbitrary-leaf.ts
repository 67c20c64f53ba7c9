import type { Expression, SetExpression } from '@fefta/bundle';
import { code, day, f, group, inSet, items, n, no, none, on, period, txt, v, yes } from '../runtime/bundles.ts';
import type { Asking } from './arbitrary-expression.ts';
import { listed, NUMBERS } from './arbitrary-list.ts';
import { CODES, KINDS, ODD_NAMES } from './vocabulary.ts';

const DAYS = ['2019-12-31', '2020-04-01', '2020-06-07', '2021-01-01'];
const BOUNDS = ['0', '1', '5', '-3', '1/2', '1/3', '1000', '19/2'];
export const ORDERS = ['>=', '>', '<=', '<'] as const;
export const RELATIONS = [...ORDERS, 'is', 'is-not'] as const;
const EQUAL = ['is', 'is-not'] as const;
const SETS = ['overlaps', 'within'] as const;

/** A path to a party's fact: from the item or from the act. */
function party({ draw, item, inParty }: Asking, name: string): Expression {
  if (item !== undefined && draw.chance(70)) return v(`${item}.${name}`);
  if (inParty) return f(draw.chance(20) ? `parent.${name}` : name);
  return f(`${draw.from(['party', 'owner', 'owner.parent', 'party.parent'])}.${name}`);
}

/** One of these facts of the act, or that fact of a party. */
export const fact = (asking: Asking, names: readonly string[], otherwise: string): Expression =>
  asking.inParty || asking.draw.chance(25) ? party(asking, otherwise) : { op: 'fact', path: [asking.draw.from(names)] };

const bool = (asking: Asking) => fact(asking, ['flag', 'maybe', 'constructor', 'toString', ODD_NAMES[4]], 'good');
const kind = (asking: Asking) => fact(asking, ['kind', '日本'], 'kind');
const someKind = ({ draw }: Asking) => code('Kind', draw.from(KINDS));
export const amount = (asking: Asking) =>
  fact(asking, ['count', '__proto__', 'rate', 'rate', 'amount', 'speed', 'share'], 'share');
export const bound = ({ draw }: Asking): Expression => n(draw.from(BOUNDS));

export function date(asking: Asking): Expression {
  const { draw } = asking;
  const given = fact(asking, ['day', 'until', 'until'], 'since');
  if (draw.chance(20)) return day(draw.from(DAYS));
  if (draw.chance(20)) return { op: 'act-date' };
  if (draw.chance(70)) return given;
  const unit = draw.chance(3) ? 'business-day' : draw.from(['day', 'month', 'year'] as const);
  return on(given, draw.from(['add-period', 'subtract-period']), period(draw.below(20), unit));
}

/** The right side of a question about codes. */
function codeSet({ draw, inParty }: Asking): SetExpression {
  const sector = draw.chance(30) ? { sector: 'arms' } : {};
  const core = draw.chance(40) ? { core: true as const } : {};
  return draw.from<SetExpression>([
    group('Group'),
    { op: 'sectors', name: 't.Designated', by: 'code', ...core, ...sector },
    items(...draw.some(3, () => code('Industry', draw.from(CODES)))),
    items(code('Industry', draw.from(CODES)), inParty ? code('Industry', '1') : f('code')),
    inParty ? f('codes') : f('more'),
  ]);
}

const sectorSet = ({ draw }: Asking): SetExpression => ({
  op: 'sectors',
  name: 't.Designated',
  by: 'sector',
  ...(draw.chance(50) && { core: true as const }),
});

/** Whether a party is in the control list. */
function isListed({ draw, item, inParty }: Asking): Expression {
  if (item !== undefined && draw.chance(70)) return listed(draw, v(item));
  if (inParty) return listed(draw);
  return listed(draw, f(draw.from(['party', 'owner', 'owner.parent'])));
}

function isStated(asking: Asking): Expression {
  const { draw } = asking;
  const right = { op: 'items', list: 't.List', ...(draw.chance(80) && { item: draw.from(NUMBERS) }) } as const;
  return inSet(party(asking, 'stated'), draw.from(SETS), right);
}

/** Tests without logic in them, of a party or the act. */
const LEAVES: readonly ((asking: Asking) => Expression)[] = [
  isListed,
  isListed,
  isStated,
  bool,
  bool,
  (a) => on(bool(a), a.draw.from(EQUAL), a.draw.from([yes, no, none, bool(a)])),
  (a) => on(amount(a), a.draw.from(RELATIONS), bound(a)),
  (a) => on(bound(a), a.draw.from(RELATIONS), amount(a)),
  (a) => on(amount(a), a.draw.from(RELATIONS), a.draw.chance(80) ? amount(a) : none),
  (a) => on(kind(a), a.draw.from(EQUAL), a.draw.from([someKind(a), someKind(a), none, kind(a)])),
  (a) => inSet(kind(a), 'in', items(...a.draw.some(3, () => someKind(a)))),
  (a) => inSet(fact(a, ['codes', 'more'], 'codes'), a.draw.from(SETS), codeSet(a)),
  (a) => on(date(a), a.draw.from(RELATIONS), a.draw.chance(90) ? date(a) : none),
  (a) => on(fact(a, ['class'], 'name'), a.draw.from(EQUAL), a.draw.from([txt('a'), txt('b\u2028'), none])),
];

/** Those of the act alone. */
const ACT_LEAVES: readonly ((asking: Asking) => Expression)[] = [
  (a) => inSet(f('code'), 'in', codeSet(a)),
  (a) => inSet(f('sectors'), a.draw.from(SETS), sectorSet(a)),
  (a) => on(f('term'), a.draw.from(RELATIONS), period(2, 'month')),
  (a) => on(f(a.draw.from(['owner', 'more', 'party.parent'])), a.draw.from(EQUAL), none),
  () => on(f('tags'), 'is', f('tags')),
  (a) => a.draw.from([yes, no]),
];

export function leaf(asking: Asking): Expression {
  return asking.draw.from(asking.inParty ? LEAVES : [...LEAVES, ...ACT_LEAVES])(asking);
}
