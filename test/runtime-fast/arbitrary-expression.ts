import type { Expression, SetExpression } from '@fefta/bundle';
import {
  applies,
  call,
  code,
  cond,
  day,
  f,
  group,
  inSet,
  items,
  n,
  no,
  none,
  not,
  on,
  period,
  quantified,
  sum,
  txt,
  v,
  yes,
} from '../runtime/bundles.ts';
import type { Draw } from './random.ts';
import { CODES, KINDS, ODD_NAMES } from './vocabulary.ts';

/** What an expression may ask for. */
export interface Asking {
  readonly draw: Draw;
  /** Definitions and tables by what they give, and rules that can be asked whether they apply. */
  readonly booleans: readonly string[];
  readonly numbers: readonly string[];
  readonly rules: readonly string[];
  /** The variable of a list's item, inside of a quantifier or sum. */
  readonly item?: string;
  readonly inParty?: boolean;
}

const DAYS = ['2019-12-31', '2020-04-01', '2020-06-07', '2021-01-01'];
const ORDERS = ['>=', '>', '<=', '<'] as const;
const SAME = ['is', 'is-not'] as const;

/** A path to a party's fact: from the item or from the act. */
function party(asking: Asking, name: string): Expression {
  if (asking.item !== undefined && asking.draw.chance(70)) return v(`${asking.item}.${name}`);
  if (asking.inParty) return f(asking.draw.chance(20) ? `parent.${name}` : name);
  return f(`${asking.draw.from(['party', 'owner', 'owner.parent', 'party.parent'])}.${name}`);
}

const actFact = (asking: Asking, names: readonly string[], otherwise: string): Expression =>
  asking.inParty || asking.draw.chance(25) ? party(asking, otherwise) : { op: 'fact', path: [asking.draw.from(names)] };

export function truth(asking: Asking, depth: number): Expression {
  const { draw } = asking;
  const deeper = (): Expression => truth(asking, depth - 1);
  if (depth <= 0 || draw.chance(35)) return simple(asking);
  switch (draw.below(9)) {
    case 0:
    case 1:
      return { op: draw.from(['and', 'or']), args: draw.some(3, deeper) };
    case 2:
      return not(deeper());
    case 3:
      return cond(deeper(), deeper(), deeper());
    case 4:
      return list(asking, (inner) => quantified(draw.from(['any', 'all']), 'x', f('parties'), truth(inner, depth - 1)));
    case 5:
      return asking.rules.length > 0 && !asking.inParty ? applies(draw.from(asking.rules)) : deeper();
    case 6:
      return asking.booleans.length > 0 ? call(draw.from(asking.booleans)) : deeper();
    case 7:
      return on(number(asking, depth - 1), draw.from([...ORDERS, ...SAME]), number(asking, depth - 1));
    default:
      return asking.inParty ? simple(asking) : call('good', f(draw.from(['party', 'owner', 'owner.parent'])));
  }
}

const list = (asking: Asking, make: (inner: Asking) => Expression): Expression =>
  asking.inParty || asking.item !== undefined ? simple(asking) : make({ ...asking, item: 'x' });

/** A test without logic in it. */
function simple(asking: Asking): Expression {
  const { draw } = asking;
  const kind = () => actFact(asking, ['kind', '日本'], 'kind');
  switch (draw.below(12)) {
    case 0:
    case 1:
      return actFact(asking, ['flag', 'maybe', 'constructor', 'toString', ODD_NAMES[4]], 'good');
    case 2:
      return on(
        actFact(asking, ['count', '__proto__', 'rate', 'amount', 'speed'], 'share'),
        draw.from([...ORDERS, ...SAME]),
        bound(draw),
      );
    case 3:
      return on(
        actFact(asking, ['share'], 'share'),
        draw.from(ORDERS),
        draw.from([n('1/10'), n('1/3'), actFact(asking, ['share'], 'share')]),
      );
    case 4:
      return on(
        kind(),
        draw.from(SAME),
        draw.chance(80) ? code('Kind', draw.from(KINDS)) : draw.chance(50) ? none : kind(),
      );
    case 5:
      return inSet(kind(), 'in', items(...draw.some(3, () => code('Kind', draw.from(KINDS)))));
    case 6:
      return inSet(actFact(asking, ['codes', 'more'], 'codes'), draw.from(['overlaps', 'within']), codeSet(asking));
    case 7:
      return asking.inParty ? yes : inSet(f('code'), 'in', codeSet(asking));
    case 8:
      return asking.inParty
        ? no
        : inSet(f('sectors'), draw.from(['overlaps', 'within']), {
            op: 'sectors',
            name: 't.Designated',
            by: 'sector',
            ...(draw.chance(50) && { core: true as const }),
          });
    case 9:
      return on(date(asking), draw.from([...ORDERS, ...SAME]), draw.chance(20) ? none : date(asking));
    case 10:
      return on(actFact(asking, ['class'], 'name'), draw.from(SAME), draw.from([txt('a'), txt('b\u2028'), none]));
    default:
      return draw.from([
        yes,
        no,
        on(f('tags'), 'is', f('tags')),
        on(f('term'), '>=', period(2, 'month')),
        on(f('owner'), 'is-not', none),
      ]);
  }
}

const bound = (draw: Draw): Expression =>
  n(draw.from(['0', '1', '5', '-3', '1/2', '1/3', '1000', '9.5'].map((x) => (x === '9.5' ? '19/2' : x))));

function codeSet(asking: Asking): SetExpression {
  const { draw } = asking;
  switch (draw.below(5)) {
    case 0:
      return group('Group');
    case 1:
      return {
        op: 'sectors',
        name: 't.Designated',
        by: 'code',
        ...(draw.chance(40) && { core: true as const }),
        ...(draw.chance(30) && { sector: 'arms' }),
      };
    case 2:
      return items(...draw.some(3, () => code('Industry', draw.from(CODES))));
    case 3:
      return items(code('Industry', draw.from(CODES)), asking.inParty ? code('Industry', '1') : f('code'));
    default:
      return asking.inParty ? f('codes') : f('more');
  }
}

function date(asking: Asking): Expression {
  const { draw } = asking;
  const given = actFact(asking, ['day', 'until'], 'since');
  switch (draw.below(5)) {
    case 0:
      return day(draw.from(DAYS));
    case 1:
      return { op: 'act-date' };
    case 2:
      return on(
        given,
        draw.from(['add-period', 'subtract-period']),
        period(draw.below(20), draw.chance(3) ? 'business-day' : draw.from(['day', 'month', 'year'])),
      );
    default:
      return given;
  }
}

export function number(asking: Asking, depth: number): Expression {
  const { draw } = asking;
  if (depth <= 0 || draw.chance(40))
    return draw.chance(50) ? bound(draw) : actFact(asking, ['count', 'rate', '__proto__', 'share'], 'share');
  const deeper = (): Expression => number(asking, depth - 1);
  switch (draw.below(6)) {
    case 0:
      return on(deeper(), draw.from(['add', 'subtract', 'multiply', 'divide']), deeper());
    case 1:
      return asking.numbers.length > 0 ? call(draw.from(asking.numbers)) : deeper();
    case 2:
      return cond(truth(asking, depth - 1), deeper(), deeper());
    case 3:
      return asking.inParty || asking.item !== undefined ? deeper() : counted(asking, depth);
    case 4:
      return { op: 'fiscal-year', arg: date(asking) };
    default:
      return asking.inParty ? deeper() : sum('y', f('numbers'), v('y'), {});
  }
}

function counted(asking: Asking, depth: number): Expression {
  const { draw } = asking;
  const inner = { ...asking, item: 'x' };
  const where = truth(inner, depth - 1);
  if (draw.chance(50)) return quantified('count', 'x', f('parties'), where);
  return sum('x', f('parties'), v('x.share'), {
    ...(draw.chance(50) && { where }),
    ...(draw.chance(20) && { key: v(draw.from(['x.name', 'x.kind'])) }),
  });
}
