import { equal } from '../evaluate/compare.ts';
import type { Result, State, Value } from '../evaluate/state.ts';
import type { PlanType } from '../plan.ts';
import type { Absent } from '../truth.ts';
import { classes, subsets } from './classes.ts';
import { constants } from './constants.ts';
import { datesAround, numbersAround, periodsAround } from './thresholds.ts';
import type { How } from './uses.ts';

/** Members of an enum are all tried if there are no more than so many and the tests tell them apart in ways of their own. */
const FEW = 50;

/**
 * Values that stand for all that an absent fact could be: for every value it could have, one of these has the same outcome in every
 * test. Undefined if there is no such choice.
 */
export function representatives(state: State, absent: Absent, uses: readonly How[]): Result[] | undefined {
  const values = valuesFor(state, absent.type, uses);
  return values === undefined || !absent.optional ? values : [...values, null];
}

function valuesFor(state: State, type: PlanType, uses: readonly How[]): Value[] | undefined {
  switch (type.type) {
    case 'boolean':
      return [true, false];
    case 'enum':
    case 'codes':
    case 'sectors':
      return classes(state, type.members, uses) ?? (type.members.size <= FEW ? [...type.members] : undefined);
    case 'set':
      return subsets(state, type, uses);
    case 'entity':
    case 'list':
      return undefined;
    default: {
      const found = constants(state, uses);
      return found && around(type, distinct(found));
    }
  }
}

function around(type: PlanType, values: readonly Value[]): Value[] | undefined {
  switch (type.type) {
    case 'date':
      return datesAround(values);
    case 'period':
      return periodsAround(values);
    case 'text':
      return [...values, otherText(values)];
    default:
      return numbersAround(values, type.type === 'integer');
  }
}

function distinct(values: readonly Value[]): Value[] {
  return values.filter((value, i) => !values.slice(0, i).some((before) => equal(before, value)));
}

/** A text that is none of these. */
function otherText(values: readonly Value[]): string {
  let text = '?';
  while (values.includes(text)) text += '?';
  return text;
}
