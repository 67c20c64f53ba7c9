import type { ControlItem, Expectation, Expression } from '@fefta/bundle';
import { conditionHolds } from './ask.ts';
import type { Failure } from './check.ts';
import { simpleName } from './names.ts';
import type { Rules } from './rules.ts';

/** An expectation that something is in a control list, or in an item of it. */
export type ListedExpectation = Expectation & Required<Pick<Expectation, 'listed'>>;

export function isListed(expected: Expectation): expected is ListedExpectation {
  return expected.listed !== undefined;
}

/** What the expectation asks of a case, as an expression on its act. */
export function askedOf({ rule: list, listed }: ListedExpectation): Expression {
  return { op: 'listed', list, ...listed };
}

/** Nothing where the case (as JSON) is as expected; else what was expected, and the innermost items that apply. */
export function listedFailure(rules: Rules, expected: ListedExpectation, json: unknown): readonly Failure[] {
  const { rule, listed, value } = expected;
  const found = conditionHolds(rules, askedOf(expected), json);
  if (found === value) return [];
  const about = listed.item ?? simpleName(rule);
  const items = rules.bundle.controlLists?.find(({ name }) => name === rule)?.items ?? [];
  const applies = ({ number }: ControlItem) =>
    conditionHolds(rules, askedOf({ ...expected, listed: { ...listed, item: number } }), json) === true;
  const actual =
    typeof found === 'object' && found !== null
      ? { errors: found }
      : { [found === null ? 'unknown' : found ? 'in' : 'not in']: about, items: innermost(items, applies) };
  return [{ what: `${rule}: items`, expected: { [value === true ? 'in' : 'not in']: about }, actual }];
}

/** The items that apply and within which none does, by their numbers. */
function innermost(items: readonly ControlItem[], applies: (item: ControlItem) => boolean): string[] {
  const found = items.filter(applies).flatMap((item) => {
    const within = innermost(item.items, applies);
    return within.length > 0 ? within : [item.number];
  });
  return [...new Set(found)];
}
