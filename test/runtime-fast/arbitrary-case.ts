import type { Type } from '@fefta/bundle';
import { NUMBERS } from './arbitrary-list.ts';
import type { Draw } from './random.ts';
import { CODES, FACTS, KINDS, ODD_NAMES, PARTY } from './vocabulary.ts';

/** How often something is absent, none where it may not be, or wrong; in percent. */
export interface Trouble {
  readonly absent: number;
  readonly wrong: number;
}

const WRONG: readonly unknown[] = [
  null,
  'nonsense',
  7.5,
  1e300,
  0.1 + 0.2,
  true,
  [],
  {},
  '5 % ',
  ['1', '1'],
  { constructor: 1 },
  '2020-02-30',
  -0,
];

/** An object from JSON, so that `__proto__` is a member like others. */
const object = (members: readonly (readonly [string, unknown])[]): unknown =>
  JSON.parse(`{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`);

function facts(draw: Draw, types: Record<string, Type>, trouble: Trouble, depth: number): unknown {
  const members = Object.entries(types).flatMap(([name, type]): [string, unknown][] => {
    if (draw.chance(trouble.absent)) return [];
    if (draw.chance(trouble.wrong)) return [[name, draw.from(WRONG)]];
    return [[name, value(draw, type, trouble, depth)]];
  });
  if (draw.chance(trouble.wrong)) members.push([draw.from(['unknown', ...ODD_NAMES]), 1]);
  // Members may stand in any order.
  return object(draw.chance(20) ? members.toReversed() : members);
}

function value(draw: Draw, type: Type, trouble: Trouble, depth: number): unknown {
  if (type.optional && (depth > 2 || draw.chance(30))) return null;
  switch (type.type) {
    case 'boolean':
      return draw.chance(50);
    case 'integer':
      return draw.from([0, 1, 3, 5, -3, 1000, '5', draw.chance(5) ? '12345678901234567890' : 2]);
    case 'number':
      return draw.from([0, 0.5, 9.5, 0.1, 1, '9.50', 5, 1e-7, draw.chance(trouble.wrong * 4) ? 0.1 + 0.2 : 19 / 2]);
    case 'ratio':
      return draw.from(['0%', '5%', '10%', '33.3%', draw.chance(20) ? '1/3' : '1/2', '50% of shares', '100%']);
    case 'money':
      return draw.from(['0 JPY', '5 JPY', '1000 JPY', { amount: '5', currency: 'JPY' }]);
    case 'quantity':
      return draw.from(['5 Hz', '1 kHz', '0.005 kHz', '1000 Hz']);
    case 'date':
      return draw.from(['2019-12-31', '2020-04-01', '2020-06-07', '2021-01-01', '2020-02-29']);
    case 'period':
      return draw.from(['1 month', '60 days', '1 year', '3 months']);
    case 'text':
      return draw.from(['a', 'b\u2028', 'c']);
    case 'enum':
      return draw.from(KINDS);
    case 'codes':
      if (type.name === 't.List') return draw.from(NUMBERS);
      // The others are not in force on every date.
      return draw.from(draw.chance(trouble.wrong) ? CODES : CODES.filter((code) => code !== '101'));
    case 'sectors':
      return draw.from(draw.chance(trouble.wrong) ? ['__proto__'] : ['arms', 'power']);
    case 'set':
      return set(draw, type.of, trouble, depth);
    case 'list':
      return draw.some(3, () => value(draw, type.of, trouble, depth + 1));
    case 'entity':
      return facts(draw, PARTY, trouble, depth + 1);
  }
}

function set(draw: Draw, of: Type, trouble: Trouble, depth: number): unknown[] {
  const members = [...new Set(draw.some(3, () => value(draw, of, trouble, depth)))];
  return draw.chance(trouble.wrong) ? [...members, ...members] : members;
}

const DATES = ['2019-01-01', '2020-03-31', '2020-04-01', '2020-06-07', '2020-12-31', '2021-01-01', '2030-01-01'];

/** A case of the vocabulary's acts. */
export function arbitraryCase(draw: Draw, trouble: Trouble): unknown {
  const act = draw.chance(80) ? 't.Act' : draw.from(['Act', 't.Sub', 'Sub']);
  const types = act.endsWith('Sub') ? { ...FACTS, extra: { type: 'boolean' } as Type } : FACTS;
  const odd = draw.chance(trouble.wrong * 2);
  return {
    act: odd && draw.chance(30) ? draw.from(['constructor', 5, 'Nothing']) : act,
    asOf: odd && draw.chance(30) ? draw.from(['2020-02-30', '2020', null]) : draw.from(DATES),
    ...(odd && draw.chance(30)
      ? {}
      : { facts: odd && draw.chance(20) ? draw.from([[], null, 'x']) : facts(draw, types, trouble, 0) }),
    ...(draw.chance(25) && {
      assume: draw.from([[], ['t.Undated'], ['t.Dated', 't.Undated'], odd ? ['nothing'] : []]),
    }),
    ...(odd && draw.chance(30) && { extra: 1 }),
  };
}
