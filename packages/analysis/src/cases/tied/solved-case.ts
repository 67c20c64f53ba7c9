import {
  compareExact,
  type Exact,
  evaluate,
  type FactExpr,
  multiplyExact,
  newEvaluation,
  type Result,
  type Rules,
} from '@fefta/runtime';
import { type Facts, put, read } from '../facts.ts';
import { keyOfResult } from '../keys.ts';
import { isNumber, pointsOf } from '../numbers.ts';
import type { Space } from '../space.ts';
import type { Steps } from '../steps.ts';
import { toJson } from '../to-json.ts';
import type { Wanted } from '../wanted.ts';
import { type Aim, type Choice, meeting } from './choose.ts';
import { amountOf, plus, times } from './draft.ts';
import { itemsFor, type OfKind } from './items.ts';
import type { ListParts } from './list-parts.ts';
import { joinedSpan, point, type Span } from './span.ts';
import { connected, type Subsystem, subsystem } from './subsystem.ts';
import type { Bound, Form } from './system.ts';
import { boundOf, type Member, type Ties, tiesOf } from './ties.ts';

/** What is asked of a case that is to be made. */
export interface Asked {
  readonly rules: Rules;
  readonly space: Space;
  readonly asOf: string;
  /** What is given already. */
  readonly facts: Facts;
  readonly wanted: readonly Wanted[];
  /** Is everything to be given from which anything is computed? */
  readonly isWhole: boolean;
}

/**
 * The facts that are given, with those from which the wanted sums and numbers come out: worked out from the linear conditions that tie them to facts
 * and to items of lists. `none`: it is proved that there are none. Undefined: nothing is tied, or nothing could be worked out.
 */
export function* solvedCase(asked: Asked, ofKind: OfKind): Steps<Facts | 'none' | undefined> {
  const ties = tiesOf(asked.space);
  const all = asked.wanted.flatMap(({ variable, classes }) => {
    const member = ties.members.get(asked.space.byKey.get(variable.key) ?? -1);
    return member && variable.kind !== 'presence' ? [{ member, classes }] : [];
  });
  if (!asked.isWhole && !all.some(({ member }) => member.variable.kind !== 'fact')) return undefined;
  const withNone = withNones(asked.facts, all);
  return (
    withNone &&
    (yield* solvedWith(
      { ...asked, facts: withNone },
      ties,
      all.filter((each) => !isOnlyNone(each)),
      ofKind,
    ))
  );
}

function* solvedWith(
  asked: Asked,
  ties: Ties,
  members: readonly Aimed[],
  ofKind: OfKind,
): Steps<Facts | 'none' | undefined> {
  const forms = asked.isWhole
    ? [...ties.members.values()].map(({ form }) => form)
    : members.map(({ member }) => member.form);
  const sets = connected(ties.draft, forms);
  const isMet = (unknowns: ReadonlySet<number>) => forms.some((form) => isIn(form, unknowns));
  const unknowns = new Set(sets.filter(isMet).flatMap((set) => [...set]));
  const system = subsystem(ties.draft, unknowns);
  const given = givenBounds(asked, ties, unknowns);
  const aims = members.map(({ member, classes }) => aimOf(member, classes, system));
  if (!given || aims.some(({ choices }) => choices.length === 0)) return undefined;
  const bounds = given.map(({ form, span }) => ({ form: system.own(form), span }));
  const simple = simpleForms(ties).filter((form) => isIn(form, unknowns));
  const found = yield* meeting({ ...system, bounds: [...system.bounds, ...bounds] }, aims, simple.map(system.own));
  if (found === 'none') return aims.every(({ isAll }) => isAll) ? 'none' : undefined;
  if (found === 'unclear') return undefined;
  const own = new Map([...unknowns].sort((a, b) => a - b).map((unknown, index) => [unknown, found[index] ?? 0]));
  const solution = Array.from({ length: ties.draft.count }, (_, unknown) => own.get(unknown) ?? 0);
  return yield* completed(asked, ties, solution, unknownsOf(forms), ofKind);
}

interface Aimed {
  readonly member: Member;
  readonly classes: ReadonlySet<number>;
}

const isOnlyNone = ({ member, classes }: Aimed): boolean =>
  [...classes].every((way) => member.variable.classes[way] === null);

/** Facts of which one is none for each number that is to be none. */
function withNones(facts: Facts, members: readonly Aimed[]): Facts | undefined {
  const made = structuredClone(facts);
  const there = members
    .filter((each) => !isOnlyNone(each))
    .flatMap(({ member }) => member.facts.map(({ name }) => name));
  for (const { member } of members.filter(isOnlyNone)) {
    if (member.facts.some(({ path }) => read(made, path) === null)) continue;
    const isFree = ({ name, path }: FactExpr) => !there.includes(name) && read(made, path) === undefined;
    const levels = member.facts
      .filter(isFree)
      .map(({ path, steps }) => ({ path, last: steps.findLastIndex(({ type }) => type.optional) }));
    const found = levels.find(({ last }) => last >= 0);
    if (!found || !put(made, found.path.slice(0, found.last + 1), null)) return undefined;
  }
  return made;
}

const isIn = ({ terms }: Form, unknowns: ReadonlySet<number>): boolean =>
  [...terms.keys()].some((unknown) => unknowns.has(unknown));

const unknownsOf = (forms: readonly Form[]) => new Set(forms.flatMap(({ terms }) => [...terms.keys()]));

/** Classes that stand side by side are one interval. Not of all classes where a number is wanted that may be none. */
function aimOf(member: Member, classes: ReadonlySet<number>, { whole, own }: Subsystem): Aim & { isAll: boolean } {
  const { variable } = member;
  const form = own(member.form);
  const isLimit = (way: number) => variable.limits.has(keyOfResult(variable.classes[way] as Result));
  const runs: { span: Span; ways: number[] }[] = [];
  let isAll = true;
  for (const way of [...classes].sort((a, b) => a - b)) {
    const span = boundOf({ ...member, form }, way, whole)?.span;
    const last = runs.at(-1);
    if (!span) isAll = false;
    else if (!last || last.ways.at(-1) !== way - 1 || variable.kind === 'test') runs.push({ span, ways: [way] });
    else runs.splice(-1, 1, { span: joinedSpan(last.span, span), ways: [...last.ways, way] });
  }
  const choices = runs.map(({ span, ways }): Choice => {
    if (variable.kind === 'test') return { span, simple: [1], near: [] };
    const values = ways.map((way) => variable.classes[way]).filter((value) => value !== undefined && isNumber(value));
    const limits = ways.filter(isLimit).map((way) => variable.classes[way] as Exact);
    return { span, simple: [...limits, ...beyond(span), ...values], near: pointsOf(variable, new Set(ways)) };
  });
  return { form, choices, isAll };
}

/** Of an interval without end, something that is no larger than need be. */
function beyond({ from, to }: Span): Exact[] {
  return to === undefined && from !== undefined && compareExact(from, 0) > 0 ? [multiplyExact(from, 2)] : [];
}

/** What the facts that are given say of the unknowns; undefined where a list is given, of whose items nothing is known. */
function givenBounds({ facts, asOf }: Asked, ties: Ties, unknowns: ReadonlySet<number>): Bound[] | undefined {
  const found: Bound[] = [];
  for (const { fact, form } of ties.facts.values()) {
    const value = read(facts, fact.path) === undefined ? null : evaluate(newEvaluation({ asOf, facts }).state, fact);
    if (isIn(form, unknowns) && isNumber(value)) found.push({ form, span: point(value) });
  }
  for (const parts of ties.lists.values()) {
    const own = formsOf(parts);
    const list = read(facts, parts.kinds.list.path);
    if (list === undefined || !own.some((form) => isIn(form, unknowns))) continue;
    if (list !== null && JSON.stringify(list) !== '[]') return undefined;
    for (const form of own) if (isIn(form, unknowns)) found.push({ form, span: point(0) });
  }
  return found;
}

const formsOf = ({ groups }: ListParts): Form[] =>
  groups.flatMap(({ batches, shared }) => [
    ...batches.flatMap(({ kind, totals }) =>
      [...totals].map(([name, form]) => {
        const once = shared.find(({ fact, kinds }) => fact === name && kinds.has(kind));
        return once ? plus(form, times(once.total, -1)) : form;
      }),
    ),
    ...shared.map(({ total }) => total),
    ...batches.flatMap(({ items }) => (items ? [items.number] : [])),
  ]);

/** All that is to be simple: of lists first, so that there are items only where they are needed. */
function simpleForms({ lists, facts }: Ties): Form[] {
  return [...[...lists.values()].flatMap(formsOf), ...[...facts.values()].map(({ form }) => form)];
}

/** The facts with those that were found. */
function* completed(
  { rules, facts, isWhole }: Asked,
  ties: Ties,
  solution: readonly Exact[],
  unknowns: ReadonlySet<number>,
  ofKind: OfKind,
): Steps<Facts | undefined> {
  const made = structuredClone(facts);
  for (const { fact, form } of ties.facts.values()) {
    if (!(isWhole || isIn(form, unknowns)) || read(made, fact.path) !== undefined) continue;
    if (!put(made, fact.path, toJson(rules, fact.type, amountOf(form, solution)))) return undefined;
  }
  for (const parts of ties.lists.values()) {
    const { path } = parts.kinds.list;
    const isAsked = isWhole || formsOf(parts).some((form) => isIn(form, unknowns));
    if (!isAsked || read(made, path) !== undefined) continue;
    const items = yield* itemsFor(rules, parts, solution, ofKind);
    if (!items || !put(made, path, items)) return undefined;
  }
  return made;
}
