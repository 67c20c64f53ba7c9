import type { ControlItem, ControlList, Expression } from '@fefta/bundle';
import { q, span } from '../runtime/bundles.ts';
import type { Draw } from './random.ts';

/** The numbers of the list's items, those within others after them. */
export const NUMBERS = ['1', '1(1)', '1(2)', '1(2)イ', '1(2)ロ', '2', '__proto__'] as const;

/** A control list on parties: items with and without conditions, within each other, with versions, exceptions and things to do. */
export function arbitraryList(draw: Draw, when: () => Expression): ControlList {
  const item = (number: string, items: ControlItem[] = [], dated = {}): ControlItem => ({
    number,
    labels: {},
    basis: [],
    marks: draw.chance(25) ? [{ kind: 'to do', reason: 'later' }] : [],
    notes: [],
    ...(draw.chance(70) && { when: when() }),
    except: draw.some(1, when),
    implements: [],
    goods: draw.chance(10) ? [{ list: 't.List', ...(draw.chance(50) && { item: draw.from(NUMBERS) }) }] : [],
    combine: draw.from(['any', 'all']),
    items,
    place: [0, 1, 1],
    ...dated,
  });
  const at = draw.from(['2020-04-01', '2021-01-01', 'Undated']);
  const inner = [item('1(2)イ'), item('1(2)ロ', [], draw.chance(30) ? span(at) : {})];
  return {
    name: q('List'),
    labels: {},
    basis: [],
    marks: [],
    place: [0, 1, 1],
    of: q('Party'),
    ...(draw.chance(70) && { statement: 'stated' }),
    notes: [],
    items: [
      item('1', [item('1(1)'), item('1(2)', inner)]),
      ...draw.from([
        [item('2')],
        [item('2', [], span(undefined, at)), item('2', [], span(at))],
        [item('2', [], span(at))],
      ]),
      item('__proto__'),
    ],
  };
}

/** Is a party in the list, or in one of its items? */
export function listed(draw: Draw, self?: Expression): Expression {
  return {
    op: 'listed',
    list: q('List'),
    ...(draw.chance(70) && { item: draw.from(NUMBERS) }),
    ...(self === undefined ? {} : { self }),
  };
}
