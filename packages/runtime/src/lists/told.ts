import type { RuleTrace, TestTrace } from '../because.ts';

/** So many items that may or may not apply are told of one list or item. */
const MOST_UNKNOWN = 3;

/**
 * The tests of a control list or item that its reasons tell. Of the items within those that have the outcome of the whole, as far as they say
 * something: where it holds those that hold, where it is not known the first few that are not known, where it does not hold none. What an item
 * within takes over from the whole is told of the whole alone.
 */
export function toldOfItems(name: string, { trace }: { readonly trace: RuleTrace }): readonly TestTrace[] {
  let unknown = 0;
  const told = trace.tests.filter(({ holds, because }) => {
    if (because === undefined || !isWithin(because.rule, name)) return true;
    if (holds !== trace.holds || holds === false) return false;
    return holds || ++unknown <= MOST_UNKNOWN;
  });
  const own = new Set(told.flatMap(({ test, because }) => (because && isWithin(because.rule, name) ? [] : [test])));
  return told.map((each) => {
    const { because } = each;
    if (because === undefined || !isWithin(because.rule, name)) return each;
    return { ...each, because: { ...because, tests: because.tests.filter(({ test }) => !own.has(test)) } };
  });
}

/** The rule of an item begins with that of what it stands in. */
function isWithin(rule: string, name: string): boolean {
  return rule.length > name.length && rule.startsWith(name);
}
