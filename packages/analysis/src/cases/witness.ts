import type { FactExpr, PlanType, Result, Rules } from '@fefta/runtime';
import { BringingAbout } from './bring-about.ts';
import { type Facts, put, read } from './facts.ts';
import { keyOfResult } from './keys.ts';
import { factsIn } from './leaves.ts';
import { isNumber } from './numbers.ts';
import type { Cube } from './regions.ts';
import type { Space } from './space.ts';
import { atOnce, type Steps } from './steps.ts';
import { type Asked, solvedCase } from './tied/solved-case.ts';
import { toJson } from './to-json.ts';
import type { Variable } from './variables.ts';

/**
 * Facts for a case in which each variable of the cube is of one of its classes; undefined where none was found. What is computed from facts is
 * brought about by trying simple facts: whether the case is right is for the interpreter to say.
 */
export function witnessOf(rules: Rules, space: Space, cube: Cube, asOf: string): Facts | undefined {
  return atOnce(findingWitness(rules, space, cube, asOf));
}

/** The same in steps. */
export function* findingWitness(rules: Rules, space: Space, cube: Cube, asOf: string): Steps<Facts | undefined> {
  const facts: Facts = {};
  const own = [...cube].map(([index, classes]) => ({ variable: space.variables[index] as Variable, classes }));
  const tied = own.filter(({ variable: { kind } }) => kind === 'computed' || kind === 'test');
  const inTied = new Set(tied.flatMap(({ variable }) => [...factsIn(variable.expr).keys()]));
  const isOpen = ({ kind, name, classes }: Variable, chosen: ReadonlySet<number>) =>
    kind === 'fact' && inTied.has(name) && [...chosen].some((each) => isNumber(classes[each] as Result));
  for (const { variable, classes } of own) {
    // What others are computed from is chosen along with them.
    if (isOpen(variable, classes)) continue;
    const value = givenBy(rules, variable, variable.classes[simplest(variable, classes)] as Result);
    if (value !== undefined && !put(facts, (variable.expr as FactExpr).path, value)) return undefined;
  }
  const sets = new Map(
    own.flatMap(({ variable }) =>
      variable.kind === 'member' ? [[variable.key.split(' has ')[0] as string, variable]] : [],
    ),
  );
  for (const { expr } of sets.values()) {
    const members = own.flatMap(({ variable, classes }) =>
      variable.expr === expr && variable.kind === 'member' && !classes.has(1) ? [variable.members?.[0] ?? ''] : [],
    );
    const { path } = expr as FactExpr;
    if (read(facts, path) !== null && !put(facts, path, members)) return undefined;
  }
  const open = own.filter(({ variable, classes }) => isOpen(variable, classes));
  const isWhole = space.variables.every(({ kind }, index) => kind === 'computed' || kind === 'test' || cube.has(index));
  return yield* broughtAbout({ rules, space, facts, asOf, wanted: [...tied, ...open], isWhole });
}

const tried = new WeakMap<Space, Set<string>>();

/** What could not be brought about once is not tried again from the same facts. */
function* broughtAbout(asked: Asked): Steps<Facts | undefined> {
  const { space, facts, wanted, isWhole } = asked;
  const looked = new Map(wanted.flatMap(({ variable }) => [...factsIn(variable.expr)]));
  const given = [...looked.values()].map(({ path }) => read(facts, path));
  const key = JSON.stringify([wanted.map(({ variable, classes }) => [variable.key, [...classes]]), given, isWhole]);
  const vain = tried.get(space) ?? new Set();
  tried.set(space, vain);
  const found = vain.has(key) ? undefined : yield* solvedOrTried(asked);
  if (!found) vain.add(key);
  return found;
}

/** What is computed from sums of multiples is worked out; the rest is tried. */
function* solvedOrTried(asked: Asked): Steps<Facts | undefined> {
  const { rules, facts, asOf, wanted } = asked;
  const solved = yield* solvedCase(asked, function* ({ cube }, items) {
    return yield* findingWitness(rules, items, cube, asOf);
  });
  if (solved === 'none') return undefined;
  const found = solved && (yield* new BringingAbout(rules, solved, asOf, wanted).facts());
  return found ?? (yield* new BringingAbout(rules, facts, asOf, wanted).facts());
}

/** What a case gives for a value of a variable; undefined: it is not given as such. */
function givenBy(rules: Rules, { kind, type }: Variable, value: Result): unknown {
  if (kind === 'fact') return toJson(rules, type as PlanType, value);
  if (kind !== 'presence') return undefined;
  return value === null ? null : type?.type === 'entity' ? {} : undefined;
}

/** A class that is something rather than none, and a limit rather than what lies beside it. */
function simplest({ classes, limits }: Variable, chosen: ReadonlySet<number>): number {
  const all = [...chosen];
  const worth = (each: number) =>
    classes[each] === null ? 0 : limits.has(keyOfResult(classes[each] as Result)) ? 2 : 1;
  return all.reduce((best, each) => (worth(each) > worth(best) ? each : best), all[0] as number);
}

export type { Facts } from './facts.ts';
