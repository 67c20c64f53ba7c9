import { addExact, compareExact, type Exact, type FactExpr, multiplyExact, type Result } from '@fefta/runtime';
import type { Diagrams, Node } from './diagram.ts';
import { keyOfResult } from './keys.ts';
import { type Linear, linearOf } from './linear.ts';
import type { Space } from './space.ts';
import { keyOfFact, type Variable } from './variables.ts';

/** A relation between more combinations of classes than these is left out. */
const MOST_COMBINATIONS = 50_000;

/**
 * What cannot be otherwise, whatever the case, as diagrams that are true of the possible cases: a fact of an entity that is none is none, one of an
 * entity that is there is not; a number that is computed from others lies where these allow.
 */
export function constraintsOf(space: Space, diagrams: Diagrams<Result>): Node[] {
  const found: Node[] = [];
  for (const [index, variable] of space.variables.entries()) {
    found.push(...presences(space, diagrams, index, variable));
    const relation = variable.kind === 'computed' ? linearRelation(space, diagrams, index) : undefined;
    if (relation !== undefined) found.push(relation);
  }
  return found;
}

/** A member of a set that is none, and a fact below an entity that is none. */
function presences(space: Space, diagrams: Diagrams<Result>, index: number, { kind, expr, classes }: Variable): Node[] {
  if (kind !== 'fact' && kind !== 'member' && kind !== 'presence') return [];
  const fact = expr as FactExpr;
  const own = diagrams.choice(
    index,
    classes.map((value) => diagrams.constant(kind === 'member' ? value === true : value !== null)),
  );
  const above = fact.steps.flatMap((step, at) => {
    const isOwn = at === fact.steps.length - 1;
    if (!step.type.optional || (isOwn && kind !== 'member')) return [];
    const level = space.byKey.get(`fact ${fact.path.slice(0, at + 1).join('.')}`);
    return level === undefined || level === index ? [] : [{ at, level }];
  });
  const isThere = (level: number) => diagrams.choice(level, [diagrams.constant(true), diagrams.constant(false)]);
  const isImplied = (a: Node, b: Node) => diagrams.join('implies', [a, b], ([x, y]) => x !== true || y === true);
  const found = above.map(({ level }) => isImplied(own, isThere(level)));
  const last = above.at(-1);
  const isFreeBelow = fact.steps.slice((last?.at ?? -1) + 1).some((step) => step.type.optional);
  if (last && !isFreeBelow && kind !== 'member') found.push(isImplied(isThere(last.level), own));
  return found;
}

interface Part {
  level: number;
  variable: Variable;
}

/** The classes of a computed number that go together with classes of the facts from which it is computed. */
function linearRelation(space: Space, diagrams: Diagrams<Result>, index: number): Node | undefined {
  const computed = space.variables[index] as Variable;
  const linear = linearOf(computed.expr);
  if (!linear) return undefined;
  const parts: Part[] = [{ level: index, variable: computed }];
  for (const { fact } of linear.terms.values()) {
    const level = fact && space.byKey.get(keyOfFact(fact));
    if (level !== undefined) parts.push({ level, variable: space.variables[level] as Variable });
  }
  if (parts.reduce((all, { variable }) => all * variable.classes.length, 1) > MOST_COMBINATIONS) return undefined;
  parts.sort((a, b) => a.level - b.level);
  const build = (at: number, chosen: ReadonlyMap<number, number>): Node => {
    const part = parts[at];
    if (!part) return diagrams.constant(isPossible(space, index, linear, chosen));
    const ways = part.variable.classes.map((_, way) => build(at + 1, new Map([...chosen, [part.level, way]])));
    return diagrams.choice(part.level, ways);
  };
  return build(0, new Map());
}

function isPossible(space: Space, index: number, linear: Linear, chosen: ReadonlyMap<number, number>): boolean {
  let sum: Span | undefined = point(linear.constant);
  let mayBeNone = false;
  for (const { by, fact } of linear.terms.values()) {
    const level = fact && space.byKey.get(keyOfFact(fact));
    const way = level === undefined ? undefined : chosen.get(level);
    if (level !== undefined && way !== undefined) {
      const span = spanOf(space.variables[level] as Variable, way);
      // What is computed from none is none.
      if (span === null) sum = undefined;
      else if (sum) sum = plus(sum, times(span, by));
    } else {
      mayBeNone ||= fact?.steps.some((step) => step.type.optional) ?? false;
      if (sum) sum = plus(sum, times(naturalSpan(fact), by));
    }
  }
  const own = spanOf(space.variables[index] as Variable, chosen.get(index) ?? 0);
  if (own === null) return sum === undefined || mayBeNone;
  return sum !== undefined && meet(own, sum);
}

/** An interval; an end that is absent lies without limit. */
interface Span {
  from?: Exact;
  to?: Exact;
  /** Do the ends belong to it? */
  hasFrom: boolean;
  hasTo: boolean;
}

const point = (value: Exact): Span => ({ from: value, to: value, hasFrom: true, hasTo: true });

/** Shares lie between nothing and the whole; sums and counts over lists are not negative. */
function naturalSpan(fact: FactExpr | undefined): Span {
  if (!fact) return { from: 0, hasFrom: true, hasTo: false };
  return fact.type.type === 'ratio' ? { from: 0, to: 1, hasFrom: true, hasTo: true } : { hasFrom: false, hasTo: false };
}

/** The numbers of a class; null for none. */
function spanOf({ classes, limits }: Variable, way: number): Span | null {
  const value = classes[way] as Result;
  if (!isExact(value)) return null;
  if (limits.has(keyOfResult(value))) return point(value);
  const known = classes.filter(isExact).filter((each) => limits.has(keyOfResult(each)));
  const below = known.filter((each) => compareExact(each, value) < 0).at(-1);
  const above = known.find((each) => compareExact(each, value) > 0);
  const ends = { ...(below !== undefined && { from: below }), ...(above !== undefined && { to: above }) };
  return { ...ends, hasFrom: false, hasTo: false };
}

function times({ from, to, hasFrom, hasTo }: Span, by: Exact): Span {
  const scale = (end: Exact | undefined) => (end === undefined ? undefined : multiplyExact(end, by));
  const sign = compareExact(by, 0);
  if (sign === 0) return point(0);
  const [low, high] = sign > 0 ? [scale(from), scale(to)] : [scale(to), scale(from)];
  const has = sign > 0 ? { hasFrom, hasTo } : { hasFrom: hasTo, hasTo: hasFrom };
  return { ...(low !== undefined && { from: low }), ...(high !== undefined && { to: high }), ...has };
}

function plus(a: Span, b: Span): Span {
  const sum = (x: Exact | undefined, y: Exact | undefined) =>
    x === undefined || y === undefined ? undefined : addExact(x, y);
  const [from, to] = [sum(a.from, b.from), sum(a.to, b.to)];
  const has = { hasFrom: a.hasFrom && b.hasFrom, hasTo: a.hasTo && b.hasTo };
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...has };
}

function meet(a: Span, b: Span): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Does the one not end before the other begins? */
function reaches(a: Span, b: Span): boolean {
  if (a.to === undefined || b.from === undefined) return true;
  const order = compareExact(a.to, b.from);
  return order > 0 || (order === 0 && a.hasTo && b.hasFrom);
}

const isExact = (value: Result): value is Exact =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'n' in value);
