import type { FactExpr, Plan, PlanExpr } from '@fefta/runtime';
import { Builder } from '../build.ts';
import type { Node } from '../diagram.ts';
import { keyOfExpr } from '../keys.ts';
import { presencesIn } from '../presences.ts';
import type { Cube } from '../regions.ts';
import { type Space, spaceOf } from '../space.ts';
import { keyOfFact, type Variable } from '../variables.ts';
import { asOfItem, type ListBinder } from './binders.ts';
import { joinedSpan, point, type Span, spanOfClass, spanOfType } from './span.ts';

/** More conditions on the items of one list, or more kinds of items, are not told apart. */
const MOST_CONDITIONS = 8;
const MOST_KINDS = 24;

/** Items of a list of which the same conditions hold, and whose values lie between the same limits. */
export interface Kind {
  /** The numbers of the conditions that hold. */
  readonly holds: ReadonlySet<number>;
  /** Where the values that are added up lie, by the names of the facts. */
  readonly spans: ReadonlyMap<string, Span>;
  /** A class for everything that the conditions look at. */
  readonly cube: Cube;
}

/** What is asked of the items of a list by something that is understood: of those of which the condition holds, how many there are or a sum. */
export interface Understood {
  readonly binder: ListBinder;
  readonly condition: number;
  /** Of a sum: the fact that is added up, and the fact by which nothing is counted twice. */
  readonly value?: FactExpr;
  readonly key?: FactExpr;
}

/** The items of a list as far as they are told apart. Their facts are those of an act, as if an item were one. */
export interface Kinds {
  readonly list: FactExpr;
  readonly understood: ReadonlyMap<string, Understood>;
  readonly kinds: readonly Kind[];
  readonly space: Space;
}

/** Undefined where they cannot be told apart. */
export function kindsOf(binders: readonly ListBinder[], asOf: string): Kinds | undefined {
  const conditions = new Map<string, PlanExpr>();
  const understood = new Map<string, Understood>();
  for (const binder of binders) {
    const where = asOfItem(binder.where ?? { op: 'boolean', value: true }, binder.slot);
    const added = binder.op === 'sum' ? addedBy(binder) : {};
    if (!where || !added) continue;
    const key = keyOfExpr(where);
    if (!conditions.has(key)) conditions.set(key, where);
    understood.set(keyOfExpr(binder), { binder, condition: [...conditions.keys()].indexOf(key), ...added });
  }
  const [first] = understood.values();
  if (!first || conditions.size > MOST_CONDITIONS) return undefined;
  const space = spaceOf([{ plan: asking([...conditions.values()]), asOf, asks: asks([...conditions.values()]) }]);
  const values = new Map([...understood.values()].flatMap(({ value }) => (value ? [[value.name, value]] : [])));
  const kinds =
    space.open.length > 0 ? undefined : kindsIn(space, [...conditions.values()], [...values.values()], asOf);
  if (!kinds || kinds.length > MOST_KINDS) return undefined;
  return { list: first.binder.source, understood: withOneKey(understood, space), kinds, space };
}

type Sum = Extract<ListBinder, { op: 'sum' }>;

function addedBy({ value, key, slot }: Sum): { value: FactExpr; key?: FactExpr } | undefined {
  const [added, by] = [asOfItem(value, slot), key && asOfItem(key, slot)];
  if (added?.op !== 'fact' || added.path.length === 0) return undefined;
  if (!key) return { value: added };
  // Of members of a list there are no more than so many, of texts and numbers always others.
  const isFree =
    by?.op === 'fact' && (by.type.type === 'text' || by.type.type === 'integer' || by.type.type === 'number');
  return isFree ? { value: added, key: by } : undefined;
}

/** Only sums with one and the same key, at which no condition looks, are understood. */
function withOneKey(all: ReadonlyMap<string, Understood>, space: Space): Map<string, Understood> {
  const first = [...all.values()].find(({ key }) => key && !space.byKey.has(keyOfFact(key)))?.key;
  return new Map([...all].filter(([, { key }]) => !key || key.name === first?.name));
}

const asks = (conditions: readonly PlanExpr[]) =>
  conditions.map((test, index) => ({ op: 'atom' as const, atom: { index, test, text: '', facts: [], rules: [] } }));

/** A plan without duties. */
function asking(conditions: readonly PlanExpr[]): Plan {
  const none = { values: [], truths: [], predicates: [], exemptions: [], duties: [] };
  const atoms = asks(conditions).map(({ atom }) => atom);
  return { act: '', facts: new Map(), entities: new Map(), atoms, origins: new Map(), slots: 0, ...none };
}

/** The kinds that are possible; undefined where some condition cannot be worked out. */
function kindsIn(
  space: Space,
  conditions: readonly PlanExpr[],
  values: readonly FactExpr[],
  asOf: string,
): Kind[] | undefined {
  const builder = new Builder(space);
  const { diagrams } = builder;
  const plan = builder.of({ plan: asking(conditions), asOf });
  const looked = values.flatMap((fact) => space.byKey.get(keyOfFact(fact)) ?? []);
  const classes = looked.map((level) =>
    diagrams.choice(
      level,
      (space.variables[level] as Variable).classes.map((_, way) => diagrams.constant(way)),
    ),
  );
  const truths = conditions.map((each) => plan.truth(each));
  const possible = presencesIn(space, diagrams).map(({ node }) => node);
  const all = diagrams.join('kinds', [...possible, ...truths, ...classes], (results) => {
    if (results.slice(0, possible.length).some((each) => each !== true)) return null;
    return JSON.stringify(results.slice(possible.length).map((each) => (typeof each === 'object' ? 'unknown' : each)));
  });
  const found: Single[] = [];
  for (const end of diagrams.below(all)) {
    const written = diagrams.isEnd(end) ? diagrams.valueOf(end) : null;
    if (typeof written !== 'string') continue;
    const results = JSON.parse(written) as unknown[];
    if (results.includes('unknown')) return undefined;
    const holds = new Set(conditions.flatMap((_, index) => (results[index] === true ? [index] : [])));
    found.push({ holds, cube: cubeTo(builder, all, end) });
  }
  const kinds = looked.reduce<readonly Single[]>((singles, level) => together(space, level, singles), found);
  return kinds.map(({ holds, cube }) => ({
    holds,
    cube,
    spans: new Map(values.map((fact) => [fact.name, spanOf(space, fact, cube)])),
  }));
}

type Single = Pick<Kind, 'holds' | 'cube'>;

/** Those that differ in nothing but that a number is of classes that stand side by side are one kind. */
function together(space: Space, level: number, singles: readonly Single[]): Single[] {
  const { classes } = space.variables[level] as Variable;
  const isNone = ({ cube }: Single) => [...(cube.get(level) ?? [])].some((way) => classes[way] === null);
  const firstOf = ({ cube }: Single) => Math.min(...(cube.get(level) ?? []));
  const alike = ({ holds, cube }: Single) =>
    JSON.stringify([[...holds], [...cube].map(([at, ways]) => (at === level ? [] : [...ways]))]);
  const found: Single[] = [];
  for (const each of singles.toSorted((a, b) => firstOf(a) - firstOf(b))) {
    const before = found.findIndex(
      (other) => !isNone(each) && alike(other) === alike(each) && other.cube.get(level)?.has(firstOf(each) - 1),
    );
    const ways = new Set([...(found[before]?.cube.get(level) ?? []), ...(each.cube.get(level) ?? [])]);
    if (before < 0) found.push(each);
    else found[before] = { ...each, cube: new Map([...each.cube, [level, ways]]) };
  }
  return found;
}

/** What is none adds nothing. */
function spanOf(space: Space, fact: FactExpr, cube: Cube): Span {
  const level = space.byKey.get(keyOfFact(fact));
  if (level === undefined) return spanOfType(fact.type);
  const spans = [...(cube.get(level) ?? [])].map((way) => spanOfClass(space.variables[level] as Variable, way));
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? joinedSpan(first, last) : point(0);
}

/** Classes by which a diagram ends there; what is not looked at on the way is of any class. */
function cubeTo({ diagrams, space }: Builder, from: Node, end: Node): Cube {
  const leads = new Set([end]);
  for (const node of diagrams.below(from)) if (diagrams.waysOf(node).some((way) => leads.has(way))) leads.add(node);
  const cube = new Map<number, Set<number>>();
  let at = from;
  for (const level of space.variables.keys()) {
    const ways = diagrams.levelOf(at) === level ? diagrams.waysOf(at) : undefined;
    const way = ways ? ways.findIndex((each) => leads.has(each)) : 0;
    cube.set(level, new Set([way]));
    at = ways?.[way] ?? at;
  }
  return cube;
}
