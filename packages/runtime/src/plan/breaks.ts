import type { Expression, Interval, SetExpression, Type, Version } from '@fefta/bundle';
import { itemName, type ListedCall } from '../lists/names.ts';
import { isWithin, type Rules } from '../rules.ts';
import { endpointDate } from './time.ts';

/** What is still to be looked at: names of declarations, each once. */
interface Reach {
  readonly rules: Rules;
  readonly names: Set<string>;
  readonly days: Set<string>;
}

/**
 * The days on which something that a case of the act can depend on changes: the endpoints of every version, code, group member and
 * sector that can be reached from the act's duties and facts. Sorted; between two of them one plan serves all cases.
 */
export function breaksFor(rules: Rules, act: string, also: readonly Expression[]): string[] {
  return [...reachFor(rules, act, also).days].sort();
}

/** The qualified names of everything that a case of the act can depend on: its duties and what they look at, in any version, and the act itself. */
export function reachOf(rules: Rules, act: string): ReadonlySet<string> {
  return reachFor(rules, act, []).names;
}

function reachFor(rules: Rules, act: string, also: readonly Expression[]): Reach {
  const reach: Reach = { rules, names: new Set([act]), days: new Set() };
  for (const expr of also) expression(reach, expr);
  for (const duty of rules.duties.values())
    if (duty.acts.some((on) => isWithin(rules, act, on))) reach.names.add(duty.name);
  for (const exemption of rules.exemptions.values())
    if (exemption.duties.some((d) => reach.names.has(d))) reach.names.add(exemption.name);
  for (const name of reach.names) visit(reach, name);
  return reach;
}

function visit(reach: Reach, name: string): void {
  const { rules } = reach;
  for (const fact of rules.facts.get(name)?.values() ?? []) type(reach, fact.type);
  const rule = rules.duties.get(name) ?? rules.exemptions.get(name) ?? rules.predicates.get(name);
  for (const version of rule?.versions ?? []) ruleVersion(reach, version);
  for (const duty of rules.exemptions.get(name)?.duties ?? []) reach.names.add(duty);
  for (const version of rules.definitions.get(name)?.versions ?? []) {
    interval(reach, version.acts);
    expression(reach, version.value);
  }
  const table = rules.tables.get(name);
  for (const version of table?.versions ?? []) interval(reach, version.acts);
  if (table !== undefined) expression(reach, { inputs: table.inputs, versions: table.versions.map((v) => v.rows) });
  for (const entry of rules.codes.get(name)?.entries ?? []) interval(reach, entry);
  for (const member of rules.groups.get(name)?.members ?? []) interval(reach, member);
  for (const sector of rules.sectors.get(name)?.sectors ?? []) interval(reach, sector);
  const list = rules.groups.get(name)?.of ?? rules.sectors.get(name)?.of;
  if (list !== undefined) reach.names.add(list);
}

function ruleVersion(reach: Reach, version: Version): void {
  interval(reach, version.acts);
  for (const name of [...version.unless, ...version.conditions]) reach.names.add(name);
  expression(reach, [version.when, version.bearers, version.periods]);
  for (const { calendar } of version.periods) if (calendar !== undefined) reach.names.add(calendar);
}

function interval({ rules, days }: Reach, { from, until }: Interval): void {
  for (const endpoint of [from, until]) {
    const day = endpoint && endpointDate(rules, endpoint);
    if (day !== undefined) days.add(day);
  }
}

function type(reach: Reach, of: Type): void {
  if (of.type === 'set' || of.type === 'list') type(reach, of.of);
  else if ('name' in of) reach.names.add(of.name);
  else if (of.type === 'quantity') reach.names.add(of.unit);
}

type Op = (Expression | SetExpression)['op'];
const NAMED: ReadonlySet<Op> = new Set<Op>(['definition', 'group', 'sectors']);

/** Notes every declaration named anywhere in an expression (or in data made of expressions). */
function expression(reach: Reach, data: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  const { op, name, rule } = data as { op?: Op; name?: unknown; rule?: unknown };
  if (op !== undefined && NAMED.has(op) && typeof name === 'string') reach.names.add(name);
  if (op === 'applies' && typeof rule === 'string') reach.names.add(rule);
  if (op === 'listed') reach.names.add(itemName(data as ListedCall));
  if (op === 'listed' || op === 'items') reach.names.add((data as ListedCall).list);
  for (const inner of Object.values(data)) expression(reach, inner);
}
