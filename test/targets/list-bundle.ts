import type { Bundle, Expression } from '@fefta/bundle';
import {
  and,
  bundle,
  cond,
  duty,
  exemption,
  f,
  group,
  inSet,
  n,
  none,
  on,
  or,
  quantified,
  sum,
  v,
  version,
} from '../runtime/bundles.ts';
import { type Asking, truth } from '../runtime-fast/arbitrary-expression.ts';
import { RELATIONS } from '../runtime-fast/arbitrary-leaf.ts';
import type { Draw } from '../runtime-fast/random.ts';
import { VOCABULARY } from '../runtime-fast/vocabulary.ts';

/** Rules whose duties, exemptions and bearers ask for the items of lists and the elements of sets, beside facts of the act. */
export function listBundle(draw: Draw): Bundle {
  const when = (): Expression => {
    const parts = [
      question(draw),
      ...draw.some(2, () => question(draw)),
      ...draw.some(1, () => on(f('count'), '>=', n('1'))),
    ];
    return draw.chance(50) ? and(...parts) : or(...parts);
  };
  const bearers = draw.from([
    [],
    [{ party: f('party'), when: when(), basis: [] }],
    [{ party: v('x'), each: { variable: 'x', source: f('parties'), where: question(draw) }, basis: [] }],
  ]);
  return bundle({
    ...VOCABULARY,
    duties: [duty('D0', [version({ when: when(), bearers })]), duty('D1', [version({ when: when() })])],
    exemptions: [exemption('E0', ['D0'], [version({ when: when() })])],
  });
}

function question(draw: Draw): Expression {
  const where = () => (draw.chance(70) ? { where: whether(draw) } : {});
  const compared = (number: Expression) => on(number, draw.from(RELATIONS), n(draw.from(['0', '1', '2', '1/3', '5'])));
  const sets = () => draw.from(['codes', 'more']);
  return draw.from<() => Expression>([
    () => quantified(draw.from(['any', 'all']), 'x', f('parties'), draw.chance(80) ? whether(draw) : undefined),
    () => compared(quantified('count', 'x', f('parties'), draw.chance(80) ? whether(draw) : undefined)),
    () => compared(sum('x', f('parties'), value(draw), where())),
    () => compared(sum('x', f('parties'), value(draw), { key: key(draw), ...where() })),
    () => compared(on(f('rate'), 'add', sum('x', f('parties'), value(draw), { key: key(draw), ...where() }))),
    () => compared(sum('y', f('numbers'), v('y'), draw.chance(50) ? { where: on(v('y'), '<', f('count')) } : {})),
    () => compared(sum('y', f('numbers'), v('y'), { key: v('y') })),
    () => quantified(draw.from(['any', 'all']), 'c', f(sets()), inSet(v('c'), 'in', group('Group'))),
    () => compared(quantified('count', 'c', f(sets()), on(v('c'), draw.from(['is', 'is-not']), f('code')))),
  ])();
}

/** Of an item, often beside facts of the act. */
function whether(draw: Draw): Expression {
  const asking: Asking = { draw, booleans: [], numbers: [], rules: [], item: 'x' };
  return draw.chance(40) ? draw.from([v('x.good'), on(v('x.share'), '<', f('share'))]) : truth(asking, 1);
}

function value(draw: Draw): Expression {
  return draw.from([
    v('x.share'),
    v('x.share'),
    on(v('x.share'), 'multiply', n('1/3')),
    on(v('x.share'), 'add', f('rate')),
    cond(v('x.good'), v('x.share'), none),
    n('1'),
    on(v('x.share'), 'divide', v('x.share')),
  ]);
}

const key = (draw: Draw): Expression =>
  draw.from([
    v('x.name'),
    v('x.kind'),
    v('x.since'),
    v('x.share'),
    v('x.good'),
    cond(v('x.good'), v('x.name'), none),
    v('x.codes'),
  ]);
