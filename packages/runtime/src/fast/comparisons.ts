import type { Layout, Place, PlacedTest } from './layout.ts';
import { bitOfAtom, isRelated, soleRegister, wordOf } from './marks.ts';
import type { Run } from './run.ts';

type Comparison = Extract<PlacedTest, { kind: 'compare' }>;

/** The atoms that compare two facts with each other, or a fact with the date of the case: answered when all facts were read. */
export function comparisonsOf(layout: Layout): { readonly atom: number; readonly test: Comparison }[] {
  return layout.tests.flatMap((test, atom) =>
    test?.kind === 'compare' && soleRegister(test) === undefined ? [{ atom, test }] : [],
  );
}

export function comparer(layout: Layout): (run: Run) => void {
  const comparisons = comparisonsOf(layout);
  return (run) => {
    for (let i = 0; i < comparisons.length; i += 1) {
      const { atom, test } = comparisons[i] as { atom: number; test: Comparison };
      const outcome = compared(run, test);
      if (outcome !== undefined) run.note(wordOf(atom), outcome ? bitOfAtom(atom) : 0, bitOfAtom(atom));
    }
  };
}

/** With none on either side there is no order, whatever stands on the other. */
function compared(run: Run, { op, left, right }: Comparison): boolean | undefined {
  const a = valueAt(run, left);
  const b = valueAt(run, right);
  if (a !== undefined && b !== undefined) return isRelated(op, a, b);
  return op !== 'is' && op !== 'is-not' && (a === null || b === null) ? false : undefined;
}

function valueAt(run: Run, place: Place): unknown {
  if ('date' in place) return run.asOf;
  return 'value' in place ? place.value : run.registers[place.register];
}
