import type { Items, State } from '../evaluate/state.ts';
import type { PlanType } from '../plan.ts';
import { constants, membersOf } from './constants.ts';
import type { How } from './uses.ts';

/** With more classes than this there are too many sets to try. */
const MOST_CLASSES = 6;

type Probe = (member: string) => boolean;

/**
 * One member for each class of members that the tests do not tell apart. Undefined if they are looked at in a way that may tell any
 * two apart.
 */
export function classes(state: State, members: ReadonlySet<string>, uses: readonly How[]): string[] | undefined {
  if (members.size === 0) return undefined;
  const probes: Probe[] = [];
  for (const how of uses) {
    if (how.kind === 'each' || how.kind === 'truth') continue;
    const probe = probeOf(state, how);
    if (probe === undefined) return undefined;
    probes.push(...probe);
  }
  const found = new Map<string, string>();
  for (const member of members) {
    const signature = probes.map((probe) => (probe(member) ? '1' : '0')).join('');
    if (!found.has(signature)) found.set(signature, member);
  }
  return [...found.values()];
}

/** A set of strings is one probe; other things are compared with one by one. */
function probeOf(state: State, how: How): Probe[] | undefined {
  if (how.kind === 'in') {
    if (how.set.op === 'strings') {
      const { values } = how.set;
      return [(member) => values.has(member)];
    }
    const values = membersOf(state, how.set);
    return values && [(member) => values.includes(member)];
  }
  const values = constants(state, [how]);
  if (values === undefined || values.some((value) => typeof value !== 'string')) return undefined;
  return values.map((value) => (member) => member === value);
}

/** Every set of members, one of a class: what overlaps, within, any and all can tell apart. */
export function subsets(
  state: State,
  type: PlanType & { readonly of: PlanType },
  uses: readonly How[],
): Items[] | undefined {
  if (!('members' in type.of)) return undefined;
  const members = classes(state, type.of.members, uses);
  if (members === undefined || members.length > MOST_CLASSES) return undefined;
  let sets: string[][] = [[]];
  for (const member of members) sets = [...sets, ...sets.map((set) => [...set, member])];
  return sets.map((items) => ({ items, path: '', of: type.of }));
}
