import type { Expression, Version } from '@fefta/bundle';
import type { Rules } from '@fefta/runtime';
import { contains, type RuleChange } from '../compare/rules.ts';
import type { Standing } from '../compare/standing.ts';

type Order = '>=' | '>' | '<=' | '<' | 'is';

/** One side of a limit: how a value is compared with it, and the limit as an exact number. */
export interface Limit {
  op: Order;
  value: string;
}

/** A number with which the same value is compared on both sides, but not as before. */
export interface MovedThreshold {
  /** Qualified name of the rule. */
  rule: string;
  /** The act or entity on which the value stands. */
  on: string;
  /** What is compared. */
  value: Expression;
  before: Limit;
  after: Limit;
  /** Unit in which the limit is written, where it has one. */
  unit?: string;
}

/** The limits that the changed rules draw elsewhere, in the versions that are in force. */
export function movedThresholds(
  before: Standing,
  after: Standing,
  changes: readonly Pick<RuleChange, 'kind' | 'name'>[],
): MovedThreshold[] {
  return changes.flatMap(({ kind, name }) => {
    if (kind !== 'changed') return [];
    const [was, is] = [textIn(before, name), textIn(after, name)];
    if (!was || !is) return [];
    const found: Omit<MovedThreshold, 'rule' | 'on'>[] = [];
    pair(was, is, found);
    const on = subjectOf(after.rules, name);
    return unique(found.map((each) => ({ rule: name, on, ...each })));
  });
}

function unique(all: readonly MovedThreshold[]): MovedThreshold[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/** A rule with several acts has the facts that they share: those of the first will do to name them. */
function subjectOf(rules: Rules, name: string): string {
  const on = rules.predicates.get(name)?.on ?? rules.definitions.get(name)?.on ?? rules.tables.get(name)?.on;
  const duty = rules.duties.get(name) ?? rules.duties.get(rules.exemptions.get(name)?.duties[0] ?? '');
  return on ?? duty?.acts[0] ?? '';
}

/** What the version in force says, as data. */
function textIn({ rules, asOf, assume }: Standing, name: string): unknown {
  const rule =
    rules.duties.get(name) ??
    rules.exemptions.get(name) ??
    rules.predicates.get(name) ??
    rules.definitions.get(name) ??
    rules.tables.get(name);
  const version = rule?.versions.find(({ acts }) => contains(rules, acts, asOf, assume));
  if (!version) return undefined;
  const { when, bearers, periods } = version as Partial<Version>;
  return 'when' in version ? [when, bearers, periods] : version;
}

const ORDERS: ReadonlySet<unknown> = new Set(['>=', '>', '<=', '<', 'is']);

interface Test {
  op: Order;
  left: Expression;
  right: { op: 'number'; value: string; unit?: string };
}

function isTest(value: unknown): value is Test {
  if (!isObject(value) || !ORDERS.has(value.op)) return false;
  return isObject(value.right) && value.right.op === 'number';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Found = Omit<MovedThreshold, 'rule' | 'on'>[];

/** Walks two texts side by side; what cannot be laid beside each other is left out. */
function pair(a: unknown, b: unknown, found: Found): void {
  if (isTest(a) && isTest(b) && JSON.stringify(a.left) === JSON.stringify(b.left)) {
    if (a.op !== b.op || a.right.value !== b.right.value) {
      const { unit } = b.right;
      const limits = { before: { op: a.op, value: a.right.value }, after: { op: b.op, value: b.right.value } };
      found.push({ value: b.left, ...limits, ...(unit !== undefined && { unit }) });
    }
    return;
  }
  if (Array.isArray(a) && Array.isArray(b)) pairLists(a, b, found);
  else if (isObject(a) && isObject(b) && a.op === b.op)
    for (const name of Object.keys(a)) if (name in b && name !== 'place') pair(a[name], b[name], found);
}

/** What is the same on both sides is set aside; tests are laid beside those of the same value, the rest in order. */
function pairLists(a: readonly unknown[], b: readonly unknown[], found: Found): void {
  const texts = new Set(b.map((each) => JSON.stringify(each)));
  const own = new Set(a.map((each) => JSON.stringify(each)));
  const left = a.filter((each) => !texts.has(JSON.stringify(each)));
  const right = b.filter((each) => !own.has(JSON.stringify(each)));
  const taken = new Set<unknown>();
  for (const each of left.filter(isTest)) {
    const value = JSON.stringify(each.left);
    const other = right.find((one) => !taken.has(one) && isTest(one) && JSON.stringify(one.left) === value);
    if (other === undefined) continue;
    taken.add(each).add(other);
    pair(each, other, found);
  }
  const [rest, others] = [left, right].map((all) => all.filter((each) => !taken.has(each))) as [unknown[], unknown[]];
  for (let at = 0; at < Math.min(rest.length, others.length); at++) pair(rest[at], others[at], found);
}
