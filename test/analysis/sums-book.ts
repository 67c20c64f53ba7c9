import type { Bundle, Expression } from '@fefta/bundle';
import {
  act,
  and,
  bundle,
  call,
  code,
  define,
  duty,
  entity,
  enumOf,
  f,
  listOf,
  n,
  named,
  not,
  on,
  optional,
  or,
  quantified,
  sum,
  T,
  v,
  version,
} from '../runtime/bundles.ts';
import type { Draw } from '../runtime-fast/random.ts';

const LIMITS = ['1/10', '1/5', '1/2'];
const RELATIONS = ['parent', 'child', 'none'];
const SHARES = ['0%', '5%', '10%', '15%', '20%', '30%', '50%', '60%', '100%'];

/** Two books about the same facts, which add up different items of one list, and facts that several sums share. */
export interface SumsBook {
  before: Bundle;
  after: Bundle;
  /** Some of the cases: with lists of up to three items. */
  cases: Record<string, unknown>[];
}

/** What is asked: only what values come to; also how many items there are; this with what is held once, of fewer kinds of items; or of items whose values have limits. */
type About = 'values' | 'items' | 'blocks' | 'limits';

export function sumsBook(draw: Draw): SumsBook {
  const about = draw.from(['values', 'values', 'items', 'blocks', 'limits'] as const);
  const sides = [0, 1].map(() => side(draw, about));
  return {
    before: sides[0] as Bundle,
    after: sides[1] as Bundle,
    cases: someCases(draw),
  };
}

/** A book with a property, which may be broken, and the cases. */
export function sumsProperty(draw: Draw): { book: Bundle; cases: Record<string, unknown>[] } {
  const about = draw.from(['values', 'items', 'blocks', 'limits'] as const);
  const property = {
    name: 't.P',
    labels: {},
    basis: [],
    marks: [],
    place: [0, 1, 1] as [number, number, number],
    kind: draw.from(['always', 'never'] as const),
    act: 't.Act',
    condition: when(draw, about),
  };
  return { book: { ...side(draw, about), properties: [property] }, cases: someCases(draw) };
}

const someCases = (draw: Draw) => Array.from({ length: 60 }, () => oneCase(draw));

function side(draw: Draw, about: About): Bundle {
  return bundle({
    enums: [enumOf('Relation', ...RELATIONS)],
    entities: [
      entity('Item', {
        relation: named('enum', 'Relation'),
        own: T.boolean,
        share: T.shares,
        votes: T.shares,
        block: T.text,
      }),
    ],
    acts: [
      act('Act', {
        a: T.shares,
        b: T.shares,
        c: optional(T.shares),
        items: listOf(named('entity', 'Item')),
        i: T.integer,
        j: T.integer,
      }),
    ],
    definitions: [
      define('First', T.shares, number(draw, about)),
      define('Second', T.shares, number(draw, about)),
      define('Third', T.integer, on(f('i'), 'subtract', f('j'))),
    ],
    duties: [duty('D', [version({ when: when(draw, about) })])],
  });
}

/** A sum of facts and of items, or a difference of facts. */
function number(draw: Draw, about: About): Expression {
  const facts = () => draw.from([f('a'), f('b'), f('a'), f('c')]);
  const kind = draw.below(10);
  if (kind < 1) return on(facts(), 'subtract', f('b'));
  if (kind < 3) return on(facts(), 'add', f('b'));
  if (kind < 4) return on(items(draw, about), 'add', items(draw, about));
  return draw.chance(70) ? on(facts(), 'add', items(draw, about)) : items(draw, about);
}

function items(draw: Draw, about: About): Expression {
  const where = draw.chance(85) ? condition(draw, about) : undefined;
  const once = (about === 'values' || about === 'blocks') && draw.chance(35) ? { key: v('h.block') } : {};
  return sum('h', f('items'), v(draw.chance(75) ? 'h.share' : 'h.votes'), { ...once, ...(where && { where }) });
}

function condition(draw: Draw, about: About): Expression {
  const relation = () =>
    on(v('h.relation'), draw.from(['is', 'is-not'] as const), code('Relation', draw.from(RELATIONS)));
  const limited = () => on(v('h.share'), draw.from(['>=', '<'] as const), n(draw.from(LIMITS)));
  const plain = () => (about !== 'blocks' && draw.chance(40) ? draw.from([v('h.own'), not(v('h.own'))]) : relation());
  const one = () => (about === 'limits' && draw.chance(40) ? limited() : plain());
  return draw.chance(60) ? one() : draw.from([and, or])(one(), one());
}

function when(draw: Draw, about: About): Expression {
  const limit = () => n(draw.from(LIMITS));
  const order = () => draw.from(['>=', '>', '<', '<='] as const);
  const test = (): Expression => {
    const kind = draw.below(about === 'items' || about === 'blocks' ? 10 : 8);
    if (kind < 6) return on(call(draw.from(['First', 'Second'])), order(), limit());
    if (kind < 7 && draw.chance(30)) return on(call('Third'), order(), n(1 + draw.below(2)));
    if (kind < 7) return on(f(draw.from(['a', 'b'])), order(), limit());
    if (kind < 8) return on(f('a'), order(), f('b'));
    if (kind < 9) return quantified(draw.from(['any', 'all'] as const), 'h', f('items'), condition(draw, about));
    return on(quantified('count', 'h', f('items'), condition(draw, about)), order(), n(1 + draw.below(2)));
  };
  const tests = [test(), test()];
  return draw.chance(50) ? and(...tests) : or(...tests);
}

function oneCase(draw: Draw): Record<string, unknown> {
  const share = () => draw.from(SHARES);
  const blocks = new Map<string, { share: string; votes: string }>();
  const item = () => {
    const block = draw.from(['x', 'y', 'z']);
    // What is held once has one value.
    const values = blocks.get(block) ?? { share: share(), votes: share() };
    blocks.set(block, values);
    return { relation: draw.from(RELATIONS), own: draw.chance(50), block, ...values };
  };
  return {
    a: share(),
    b: share(),
    c: draw.chance(30) ? null : share(),
    items: draw.some(3, item),
    i: draw.below(5),
    j: draw.below(4),
  };
}
