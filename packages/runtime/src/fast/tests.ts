import type { Order, PlannedAtom } from '../plan.ts';
import type { CodeTable } from './codes.ts';
import type { Layout, Place, PlacedTest } from './layout.ts';
import { FALSE, type Outcome3, type Run, TRUE, UNKNOWN, WORD } from './run.ts';

/** Answers a question about the case that a run is at. */
export type Test = () => Outcome3;

/** A test for the atom that also notes its outcome in the bits of the run. */
export function atomTest(run: Run, layout: Layout, atom: PlannedAtom): Test {
  const quick = layout.tests[atom.index];
  const test = quick === undefined ? () => run.evaluate(atom) : placedTest(run, layout.tables, quick);
  return noting(run, atom.index, test);
}

function noting({ bits }: Run, index: number, test: Test): Test {
  const isTrue = Math.floor(index / WORD);
  const isUnknown = isTrue + bits.length / 2;
  const bit = 1 << (index % WORD);
  return () => {
    const outcome = test();
    if (outcome === TRUE) bits[isTrue] = (bits[isTrue] as number) | bit;
    else if (outcome === UNKNOWN) bits[isUnknown] = (bits[isUnknown] as number) | bit;
    return outcome;
  };
}

function placedTest(run: Run, tables: readonly CodeTable[], test: PlacedTest): Test {
  const { registers } = run;
  switch (test.kind) {
    case 'true': {
      const { register } = test;
      return () => {
        const value = registers[register];
        return value === true ? TRUE : value === undefined ? UNKNOWN : FALSE;
      };
    }
    case 'bit': {
      const { register, bit } = test;
      return () => {
        const value = registers[register];
        return value === undefined ? UNKNOWN : ((value as number) & bit) !== 0 ? TRUE : FALSE;
      };
    }
    case 'code': {
      const { register, place, negated } = test;
      const bits = tables[test.table]?.bits ?? 0;
      return () => {
        const value = registers[register];
        return value === undefined ? UNKNOWN : ((value as number) >> bits === place) !== negated ? TRUE : FALSE;
      };
    }
    case 'compare':
      return comparison(run, test);
  }
}

function comparison(run: Run, { op, left, right }: Extract<PlacedTest, { kind: 'compare' }>): Test {
  const { registers } = run;
  const relation = RELATIONS[op];
  if ('register' in left && 'value' in right) {
    const { register } = left;
    const { value } = right;
    return () => {
      const given = registers[register];
      return given === undefined ? UNKNOWN : relation(given, value) ? TRUE : FALSE;
    };
  }
  const [a, b] = [valueAt(run, left), valueAt(run, right)];
  return () => {
    const x = a();
    const y = b();
    if (x === undefined || y === undefined) return isOrder(op) && (x === null || y === null) ? FALSE : UNKNOWN;
    return relation(x, y) ? TRUE : FALSE;
  };
}

function valueAt(run: Run, place: Place): () => unknown {
  if ('date' in place) return () => run.asOf;
  if ('value' in place) return () => place.value;
  const { registers } = run;
  return () => registers[place.register];
}

export const isOrder = (op: Order | 'is' | 'is-not'): op is Order => op !== 'is' && op !== 'is-not';

/** Both sides are numbers, both are texts (dates are), or they are compared for equality only; none has no order. */
const RELATIONS: Record<Order | 'is' | 'is-not', (a: unknown, b: unknown) => boolean> = {
  '>=': (a, b) => a !== null && b !== null && (a as number) >= (b as number),
  '>': (a, b) => a !== null && b !== null && (a as number) > (b as number),
  '<=': (a, b) => a !== null && b !== null && (a as number) <= (b as number),
  '<': (a, b) => a !== null && b !== null && (a as number) < (b as number),
  is: (a, b) => a === b,
  'is-not': (a, b) => a !== b,
};
