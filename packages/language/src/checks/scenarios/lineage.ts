import type { AstNode } from 'langium';
import type { Amendment, Assignment, Scenario } from '../../generated/ast.ts';
import { readDate } from '../../literals/dates.ts';
import type { Moment } from '../rules/blocks.ts';

/** The scenario and those that it is like, nearest first. Stops at a circle. */
export function basesOf(scenario: Scenario): Scenario[] {
  const line: Scenario[] = [];
  for (let current: Scenario | undefined = scenario; current && !line.includes(current); current = current.base?.ref)
    line.push(current);
  return line;
}

/** Its date, and the amendments that it assumes, its own or taken over. */
export function momentOf(scenario: Scenario): Moment | undefined {
  const line = basesOf(scenario);
  const date = readDate(line.find((each) => each.date !== undefined)?.date);
  const assumed = line.find((each) => each.unassuming || each.assumed.length > 0)?.assumed ?? [];
  return date === undefined
    ? undefined
    : { date, assumed: new Set(assumed.flatMap((each): Amendment[] => (each.ref ? [each.ref] : []))) };
}

/** An assignment with the whole path to which it gives a value. */
export interface Given {
  path: string;
  node: Assignment;
}

/** The assignments of a scenario's own block, objects taken apart. */
export function assignmentsOf(holder: AstNode, prefix = ''): Given[] {
  const { assignments = [], givens = [] } = holder as AstNode & { assignments?: Assignment[]; givens?: AstNode[] };
  const own = assignments.flatMap((node) => {
    const path = prefix + node.path.map((step) => step.$refText).join('.');
    return node.value?.$type === 'ObjectValue' ? assignmentsOf(node.value, `${path}.`) : [{ path, node }];
  });
  return [...givens.flatMap((each) => assignmentsOf(each)), ...own];
}

/** The paths that have a value in the end: what a scenario takes over, less what it declares unknown or gives anew. */
export function knownPaths(scenario: Scenario): ReadonlySet<string> {
  const known = new Set<string>();
  for (const each of basesOf(scenario).reverse()) for (const given of each.givens) settle(given.assignments, '', known);
  return known;
}

function settle(assignments: readonly Assignment[], prefix: string, known: Set<string>): void {
  for (const { path: steps, value, withdrawn } of assignments) {
    const path = prefix + steps.map((step) => step.$refText).join('.');
    for (const older of [...known]) if (older === path || older.startsWith(`${path}.`)) known.delete(older);
    if (value?.$type === 'ObjectValue') settle(value.assignments, `${path}.`, known);
    else if (!withdrawn) known.add(path);
  }
}
