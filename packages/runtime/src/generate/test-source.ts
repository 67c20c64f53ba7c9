import { comparisonsOf } from '../fast/comparisons.ts';
import type { Layout, Place, PlacedTest } from '../fast/layout.ts';
import { bitOfAtom, soleRegister, WORD, wordOf } from '../fast/marks.ts';
import { literal } from './text.ts';

export const register = (index: number): string => `r${index}`;
/** The bits of the atoms that are true, and of those that are known. */
export const truth = (word: number): string => `t${word}`;
export const known = (word: number): string => `k${word}`;

interface Placed {
  readonly atom: number;
  readonly test: PlacedTest;
}

/** The atoms that one register decides. */
export function decidedBy(layout: Layout, index: number): Placed[] {
  return layout.tests.flatMap((test, atom) => (test && soleRegister(test) === index ? [{ atom, test }] : []));
}

/** Sets the bits of atoms that are true. Shifting a comparison needs no jump. */
export function setTrue(layout: Layout, atoms: readonly Placed[]): string[] {
  return atoms.map(({ atom, test }) => `${truth(wordOf(atom))} |= (${conditionOf(layout, test)}) << ${atom % WORD};`);
}

/** Takes back that atoms are known. */
export function setUnknown(atoms: readonly Placed[]): string[] {
  const words = [...new Set(atoms.map(({ atom }) => wordOf(atom)))];
  return words.map((word) => {
    const here = atoms.filter(({ atom }) => wordOf(atom) === word);
    return `${known(word)} &= ~${here.reduce((bits, { atom }) => bits | bitOfAtom(atom), 0)};`;
  });
}

/** The atoms that compare two facts, or a fact with the date of the case. With none on either side nothing else matters. */
export function comparisons(layout: Layout): string[] {
  return comparisonsOf(layout).flatMap((one) => {
    const { op, left, right } = one.test;
    const registers = [left, right].flatMap((place) => ('register' in place ? [register(place.register)] : []));
    const absent = registers.map((r) => `${r} === undefined`).join(' || ');
    const none = registers.map((r) => `${r} !== null`).join(' && ');
    const isOpen = op === 'is' || op === 'is-not' ? absent : `(${absent}) && ${none}`;
    if (registers.length === 0) return setTrue(layout, [one]);
    return [`if (${isOpen}) ${setUnknown([one]).join(' ')}`, `else ${setTrue(layout, [one]).join(' ')}`];
  });
}

function conditionOf(layout: Layout, test: PlacedTest): string {
  switch (test.kind) {
    case 'true':
      return `${register(test.register)} === true`;
    case 'bit':
      return `(${register(test.register)} & ${test.bit}) !== 0`;
    case 'code': {
      const bits = layout.tables[test.table]?.bits ?? 0;
      return `${register(test.register)} >> ${bits} ${test.negated ? '!==' : '==='} ${test.place}`;
    }
    case 'compare':
      return comparison(test);
  }
}

const EQUALITY = { is: '===', 'is-not': '!==' } as const;

function comparison({ op, left, right }: Extract<PlacedTest, { kind: 'compare' }>): string {
  if (op === 'is' || op === 'is-not') return `${side(left)} ${EQUALITY[op]} ${side(right)}`;
  const given = [left, right].flatMap((one) => ('optional' in one && one.optional ? [`${side(one)} !== null`] : []));
  return [...given, `${side(left)} ${op} ${side(right)}`].join(' && ');
}

function side(place: Place): string {
  if ('date' in place) return 'asOf';
  return 'value' in place ? literal(place.value) : register(place.register);
}
