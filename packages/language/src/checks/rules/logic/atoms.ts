import { compareExact, type Exact, exact, printExact } from '../../../literals/exact.ts';
import { both, either, FALSE, type Formula, negated, TRUE, type Value, type Variable } from './formula.ts';
import { ask, type Variables } from './variables.ts';

/** One side of a comparison. */
export type Operand = { value: Value } | { variable: Variable };

const MIRRORED: Readonly<Record<string, string>> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>', is: 'is', '!=': '!=' };

/** A comparison as a question to one variable. Undefined where it cannot be put as one. */
export function atom(operator: string, left: Operand, right: Operand, variables: Variables): Formula | undefined {
  if ('value' in left) {
    if ('variable' in right) return atom(MIRRORED[operator] ?? operator, right, left, variables);
    return holds(operator, left.value, right.value) ? TRUE : FALSE;
  }
  if ('value' in right) return against(operator, left.variable, right.value);
  return between(operator, left.variable, right.variable, variables);
}

function against(operator: string, variable: Variable, value: Value): Formula | undefined {
  if (operator === '!=') return negate(against('is', variable, value));
  if (value instanceof Set) return undefined;
  if (operator !== 'is' && !isNumber(value)) return value === null ? FALSE : undefined;
  if (variable.domain.kind === 'set' && value !== null) return undefined;
  const name = `${operator} ${isNumber(value) ? printExact(value) : value}`;
  const test = ask(variable, name, {
    holds: (given) => holds(operator, given, value),
    ...(isNumber(value) ? { threshold: value } : {}),
    ...(typeof value === 'string' ? { mentions: new Set([value]) } : {}),
  });
  return { op: 'test', variable, test };
}

function between(operator: string, a: Variable, b: Variable, variables: Variables): Formula | undefined {
  if (a.key === b.key) return itself(operator, a);
  if (operator === '!=') return negate(between('is', a, b, variables));
  if (a.domain.kind === 'number' && b.domain.kind === 'number') {
    const zero = exact(0n);
    if (a.key > b.key)
      return atom(MIRRORED[operator] ?? operator, { variable: variables.difference(b, a) }, { value: zero }, variables);
    return against(operator, variables.difference(a, b), zero);
  }
  return operator === 'is' ? isTrue(variables.equality(a, b)) : undefined;
}

/** A value compared with itself: order fails where it is none. */
function itself(operator: string, variable: Variable): Formula | undefined {
  if (operator === 'is') return TRUE;
  if (operator === '!=' || operator === '<' || operator === '>') return FALSE;
  return variable.optional || variable.presence.length > 0 ? negate(against('is', variable, null)) : TRUE;
}

function negate(formula: Formula | undefined): Formula | undefined {
  return formula && negated(formula);
}

/** in, overlaps, within: the variable's value against names. */
export function amongst(operator: string, operand: Operand, names: ReadonlySet<string>): Formula {
  const test = (value: Value) => member(operator, value, names);
  if ('value' in operand) return test(operand.value) ? TRUE : FALSE;
  const { variable } = operand;
  const name = `${operator} ${[...names].sort().join(',')}`;
  return { op: 'test', variable, test: ask(variable, name, { holds: test, mentions: names }) };
}

export function isTrue(variable: Variable): Formula {
  return { op: 'test', variable, test: ask(variable, 'is true', { holds: (value) => value === true }) };
}

export function equivalent(a: Formula, b: Formula): Formula {
  return either([both([a, b]), both([negated(a), negated(b)])]);
}

function member(operator: string, value: Value, names: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return names.has(value);
  if (!(value instanceof Set)) return false;
  const items = [...value];
  return operator === 'within' ? items.every((each) => names.has(each)) : items.some((each) => names.has(each));
}

function isNumber(value: Value): value is Exact {
  return typeof value === 'object' && value !== null && 'numerator' in value;
}

function holds(operator: string, left: Value, right: Value): boolean {
  if (operator === '!=') return !holds('is', left, right);
  if (!isNumber(left) || !isNumber(right)) return operator === 'is' && left === right;
  const order = compareExact(left, right);
  switch (operator) {
    case 'is':
      return order === 0;
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    default:
      return operator === '>' ? order > 0 : order < 0;
  }
}
