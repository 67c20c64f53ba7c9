import type { Expression } from '@fefta/bundle';
import type { Rules } from '@fefta/runtime';

/** A comparison that tells whether something has come to its limit: `after >= 1%`. */
export type Ordered = Extract<Expression, { op: '>=' | '>' | '<=' | '<' }>;

/** On which side of a comparison the limit stands. */
export type LimitSide = 'left' | 'right';

/** How far an expression is set by the rules and not by the case: wholly, in part (a day and a period), or not at all. */
type Setness = 'constant' | 'partly' | 'no';

/**
 * The side on which a comparison has its limit: the one that is a constant (as written, or as chosen by a definition or table among constants),
 * else one to which a constant is added, or by which it is multiplied. None where two facts are compared, or two constants.
 */
export function limitSide(rules: Rules, { left, right }: Ordered): LimitSide | undefined {
  const sides = [setness(rules, left, []), setness(rules, right, [])] as const;
  if (sides[0] === 'constant' && sides[1] === 'constant') return undefined;
  for (const wanted of ['constant', 'partly'] as const) {
    if (sides[1] === wanted) return 'right';
    if (sides[0] === wanted) return 'left';
  }
  return undefined;
}

function setness(rules: Rules, expr: Expression, within: readonly string[]): Setness {
  switch (expr.op) {
    case 'number':
    case 'date':
    case 'period':
      return 'constant';
    case 'if':
      return together([expr.then, expr.else].map((each) => setness(rules, each, within)));
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'add-period':
    case 'subtract-period':
      return together([expr.left, expr.right].map((each) => setness(rules, each, within)));
    case 'definition':
      // A definition that depends on itself sets nothing.
      if (within.includes(expr.name)) return 'no';
      return together(valuesOf(rules, expr.name).map((each) => setness(rules, each, [...within, expr.name])));
    default:
      return 'no';
  }
}

function together(parts: readonly Setness[]): Setness {
  if (parts.length === 0 || parts.every((each) => each === 'no')) return 'no';
  return parts.every((each) => each === 'constant') ? 'constant' : 'partly';
}

/** What a definition or table gives in all its versions; no value at all is no limit. */
function valuesOf(rules: Rules, name: string): Expression[] {
  const definition = rules.definitions.get(name);
  const results = rules.tables.get(name)?.versions.flatMap(({ rows }) => rows.map(({ result }) => result));
  return [...(definition?.versions.map(({ value }) => value) ?? []), ...(results ?? [])].filter(
    ({ op }) => op !== 'none',
  );
}
