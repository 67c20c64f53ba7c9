import type { Type } from '@fefta/bundle';
import {
  exactKey,
  type PlannedAtom,
  type Result,
  type Rules,
  renderDuration,
  renderNumber,
  simpleName,
} from '@fefta/runtime';
import type { Builder, PlanBuilder } from './build.ts';
import type { Condition } from './conditions.ts';
import { keyOfResult } from './keys.ts';
import type { OfSide } from './literals.ts';
import type { Cube } from './regions.ts';
import type { Space } from './space.ts';
import type { Variable } from './variables.ts';

/** A test of the rules that looks at one variable only, with its outcome for each class. */
export interface OwnTest {
  text: string;
  holds: readonly boolean[];
}

/** The tests of some plans by the one variable at which they look. */
export function ownTests(
  builder: Builder,
  plans: readonly { atoms: readonly PlannedAtom[]; plan: PlanBuilder }[],
): Map<number, OwnTest[]> {
  const found = new Map<number, Map<string, OwnTest>>();
  for (const { atoms, plan } of plans)
    for (const atom of atoms) {
      const node = plan.test({ op: 'atom', atom });
      const { diagrams } = builder;
      if (diagrams.isEnd(node) || !diagrams.waysOf(node).every((way) => diagrams.isEnd(way))) continue;
      const holds = diagrams.waysOf(node).map((way) => diagrams.valueOf(way) === true);
      const variable = diagrams.levelOf(node);
      const tests = found.get(variable) ?? new Map<string, OwnTest>();
      found.set(variable, tests);
      if (!tests.has(atom.text)) tests.set(atom.text, { text: atom.text, holds });
    }
  return new Map([...found].map(([variable, tests]) => [variable, [...tests.values()]]));
}

/** One condition on one variable or one name, in the language. */
export interface Term {
  /** The path of a fact, or the name of a declaration. */
  variable: string;
  kind: Variable['kind'] | 'name';
  text: string;
  /** Of which side the name or value is meant, where the two differ. */
  side?: OfSide;
  /** Of a name that the two sides use otherwise: it holds only by the new one, or only by the old one. */
  change?: 'newly' | 'no-longer';
  /** Of a name: does it hold? */
  holds?: boolean;
}

/** Says conditions in the words of the rules. */
export class Describer {
  private readonly rules: Rules;
  private readonly space: Space;
  private readonly variables: readonly Variable[];
  private readonly tests: ReadonlyMap<number, readonly OwnTest[]>;

  constructor(rules: Rules, space: Space, tests: ReadonlyMap<number, readonly OwnTest[]>) {
    this.rules = rules;
    this.space = space;
    this.variables = space.variables;
    this.tests = tests;
  }

  /** Names first, those that hold before those that do not; then facts. */
  condition({ names, cube }: Condition): Term[] {
    const byKey = new Map<string, Condition['names'][number][]>();
    for (const each of names) byKey.set(each.literal.key, [...(byKey.get(each.literal.key) ?? []), each]);
    const named = [...byKey.values()].map(nameTerm);
    const order = ({ change, holds }: Term) => (change ? 0 : holds ? 1 : 2);
    return [...named.sort((a, b) => order(a) - order(b)), ...this.cube(cube)];
  }

  cube(cube: Cube): Term[] {
    return [...cube].map(([index, classes]) => {
      const variable = this.variables[index] as Variable;
      const side = this.sideOf(variable);
      const text = this.term(variable, index, classes);
      return { variable: variable.name, kind: variable.kind, text, ...(side && { side }) };
    });
  }

  /** The side on which a value is worked out in its own way. */
  private sideOf({ key, kind, name }: Variable): OfSide | undefined {
    const isTwice = this.variables.some((other) => other.key !== key && other.name === name && other.kind === kind);
    const sides = this.space.lookedAtBy.get(key);
    if (kind === 'member' || !isTwice || sides?.size !== 1) return undefined;
    return sides.has(0) ? 'before' : 'after';
  }

  private term(variable: Variable, index: number, classes: ReadonlySet<number>): string {
    const name = variable.kind === 'fact' ? variable.name : simpleName(variable.name);
    if (variable.kind === 'member') return memberTerm(variable, classes.has(0));
    const isNone = (each: number) => variable.classes[each] === null;
    const chosen = [...classes].sort((a, b) => a - b);
    const values = variable.classes.map((value, each) => ({ value, each })).filter(({ each }) => !isNone(each));
    const withNone = chosen.some(isNone);
    const some = values.filter(({ each }) => classes.has(each));
    if (some.length === 0) return `${name} is none`;
    if (some.length === values.length) return withNone ? `${name} is anything` : `${name} != none`;
    const text = this.among(variable, name, index, classes, values, some);
    if (!withNone) return text;
    const simple = /^[^ ]+ (>=|>|<=|<|is|in|!=) [^ ]+$/.test(text) ? text : `(${text})`;
    return `${simple} or ${name} is none`;
  }

  private among(
    variable: Variable,
    name: string,
    index: number,
    classes: ReadonlySet<number>,
    values: readonly Class[],
    some: readonly Class[],
  ): string {
    const [first] = values;
    if (variable.kind === 'test') return classes.has(0) ? variable.name : `not (${variable.name})`;
    if (typeof first?.value === 'boolean') return some[0]?.value === true ? name : `not ${name}`;
    const isOrdered = isNumber(first?.value) || isDate(first?.value) || isPeriod(first?.value);
    const isNamed = variable.type !== undefined || variable.kind === 'fact';
    if (isOrdered && isNamed) return this.ranges(variable, name, values, classes);
    const { type } = variable;
    // Where each member is a class of its own, their names say more than the tests that look at them.
    if (type?.type === 'enum' && type.members.size === values.length)
      return this.byMembers(name, variable, values, some);
    return this.byTests(index, classes, variable) ?? this.byMembers(name, variable, values, some);
  }

  /** Runs of classes that stand side by side, as intervals. */
  private ranges(variable: Variable, name: string, values: readonly Class[], classes: ReadonlySet<number>): string {
    const parts: string[] = [];
    for (let start = 0; start < values.length; start++) {
      if (!classes.has((values[start] as Class).each)) continue;
      let end = start;
      while (end + 1 < values.length && classes.has((values[end + 1] as Class).each)) end++;
      parts.push(this.range(variable, name, values, start, end));
      start = end;
    }
    return parts.length > 1
      ? parts.map((part) => (part.includes(' and ') ? `(${part})` : part)).join(' or ')
      : (parts[0] ?? '');
  }

  private range(variable: Variable, name: string, values: readonly Class[], start: number, end: number): string {
    const write = (at: number) => this.value(variable, (values[at] as Class).value);
    const isLimit = (at: number) => variable.limits.has(keyOfResult((values[at] as Class).value));
    const areNumbers = isNumber((values[start] as Class).value);
    if (start === end && areNumbers && isLimit(start)) return `${name} is ${write(start)}`;
    // Days and periods stand one beside the other; between numbers there are always others.
    const isFrom = !areNumbers || isLimit(start);
    const isTo = areNumbers && isLimit(end);
    const lower = start === 0 ? undefined : isFrom ? `${name} >= ${write(start)}` : `${name} > ${write(start - 1)}`;
    const last = end === values.length - 1;
    const upper = last ? undefined : isTo ? `${name} <= ${write(end)}` : `${name} < ${write(end + 1)}`;
    return [lower, upper].filter((each) => each !== undefined).join(' and ');
  }

  /** The tests of the rules whose outcomes tell these classes from the others. */
  private byTests(index: number, classes: ReadonlySet<number>, variable: Variable): string | undefined {
    const tests = this.tests.get(index) ?? [];
    const literals = tests.flatMap(({ text, holds }) => [
      { text, holds },
      { text: `not (${text})`, holds: holds.map((each) => !each) },
    ]);
    const wanted = variable.classes.map((_, each) => classes.has(each));
    // A conjunction of all tests that hold in every one of the classes is the closest there is.
    const needed = literals.filter(({ holds }) => wanted.every((is, each) => !is || holds[each]));
    const covers = (chosen: typeof literals) =>
      wanted.every((is, each) => is || chosen.some(({ holds }) => !holds[each]) || variable.classes[each] === null);
    if (!covers(needed)) return undefined;
    let kept = needed;
    for (const each of needed) {
      const without = kept.filter((other) => other !== each);
      if (without.length > 0 && covers(without)) kept = without;
    }
    return kept.map(({ text }) => text).join(' and ');
  }

  private byMembers(name: string, variable: Variable, values: readonly Class[], some: readonly Class[]): string {
    const write = ({ value }: Class) => this.value(variable, value);
    const others = values.filter((each) => !some.includes(each));
    if (others.length < some.length)
      return others.length === 1
        ? `${name} != ${write(others[0] as Class)}`
        : `not (${name} in [${others.map(write).join(', ')}])`;
    return some.length === 1 ? `${name} is ${write(some[0] as Class)}` : `${name} in [${some.map(write).join(', ')}]`;
  }

  /** A value as the language writes it. */
  value({ type }: Variable, value: Result): string {
    if (value === null) return 'none';
    if (isNumber(value)) return renderNumber(this.rules, exactKey(value), (type as Type | undefined) ?? null);
    if (isPeriod(value)) return renderDuration(value);
    if (typeof value === 'object' && 'items' in value)
      return `[${value.items.map((each) => code(String(each))).join(', ')}]`;
    if (typeof value === 'string' && (type?.type === 'codes' || type?.type === 'sectors')) return code(value);
    return String(value);
  }
}

interface Class {
  value: Result;
  each: number;
}

const code = (text: string): string => (/^[0-9]/.test(text) ? `#${text}` : text);

type NumberLike = number | { n: bigint; d: bigint };

const isNumber = (value: Result | undefined): value is NumberLike =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'n' in value);

const isDate = (value: Result | undefined): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

const isPeriod = (value: Result | undefined): value is Extract<Result, { amount: number }> =>
  typeof value === 'object' && value !== null && 'amount' in value;

/** A name that holds or does not; where it does on one side only, as one. */
function nameTerm(of: Condition['names']): Term {
  const [first, second] = of as [Condition['names'][number], Condition['names'][number]?];
  const { declaration, text, side } = first.literal;
  const named = { variable: declaration ?? text, kind: 'name' as const };
  if (second && first.holds !== second.holds) {
    const isAfter = (first.literal.side === 'after') === first.holds;
    return { ...named, text, change: isAfter ? 'newly' : 'no-longer' };
  }
  const said = first.holds ? text : `not ${text.includes(' ') ? `(${text})` : text}`;
  return { ...named, text: said, holds: first.holds, ...(!second && side && { side }) };
}

/** So many members of a class are named. */
const MOST_NAMED = 6;

function memberTerm({ name, members = [] }: Variable, has: boolean): string {
  const written = members.slice(0, MOST_NAMED).map(code);
  const more = members.length > MOST_NAMED ? ', …' : '';
  const text = members.length === 1 ? `${written[0]} in ${name}` : `${name} overlaps [${written.join(', ')}${more}]`;
  return has ? text : `not (${text})`;
}
