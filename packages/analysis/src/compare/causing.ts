import { type Plan, planFor, type Result } from '@fefta/runtime';
import { answering, noAnswer, readAnswer } from '../cases/answers.ts';
import { Builder } from '../cases/build.ts';
import type { Node } from '../cases/diagram.ts';
import { keyOfDuty } from '../cases/keys.ts';
import { Regions } from '../cases/regions.ts';
import { type Side, spaceOf } from '../cases/space.ts';
import type { Steps } from '../cases/steps.ts';
import type { AnswerChange } from './changes.ts';
import { reach } from './concerned.ts';
import { onlyWhatDiffers } from './differing.ts';
import { type Apart, isSeparable } from './one-change.ts';
import type { RuleChange } from './rules.ts';
import type { Standing } from './standing.ts';
import { changeAsTold } from './told.ts';

/** A changed declaration with the rules without its change, and those with nothing but its change. */
interface Candidate {
  name: string;
  undone: Side;
  alone: Side;
}

type Answers = ReadonlyMap<string, Node>;

/**
 * The changed declarations that bring each change of an act about: those without which some case of it would not change in this way, and those that
 * alone would change a case of it so. Exact over all cases, as the changes are; declarations whose change cannot be made alone are not among them. Throws
 * TooLarge.
 */
export function* causing(
  act: string,
  [before, after]: readonly [Standing, Standing],
  rules: readonly RuleChange[],
  apart: (rule: RuleChange) => Apart,
  known: Map<string, string[]>,
  changes: readonly AnswerChange[],
): Steps<Map<AnswerChange, string[]>> {
  const reached = [before, after].map((side) => reach(side.rules, act));
  const own = rules.filter((rule) => isSeparable(rule) && reached.some((names) => names.has(rule.name)));
  // What nothing else could have changed.
  if (own.length === 1) return new Map(changes.map((change) => [change, own.map(({ name }) => name)]));
  const day = after.asOf;
  const [was, is] = onlyWhatDiffers(sideOf(act, before, day), sideOf(act, after, day));
  const duties = new Set([...was.plan.duties, ...is.plan.duties].map(({ name }) => name));
  const only = ({ plan, asOf }: Side): Side => {
    return { plan: { ...plan, duties: plan.duties.filter(({ name }) => duties.has(name)) }, asOf };
  };
  const candidates: Candidate[] = [];
  for (const rule of own) {
    const { undone, alone } = apart(rule);
    candidates.push({ name: rule.name, undone: only(sideOf(act, undone, day)), alone: only(sideOf(act, alone, day)) });
    yield;
  }
  const found = new Map<AnswerChange, string[]>();
  const keyOf = askedAlike([was, is], candidates);
  const open = changes.filter((change) => {
    const before = known.get(keyOf(change));
    if (before) found.set(change, before);
    return !before;
  });
  if (open.length === 0) return found;
  for (const [change, causes] of yield* working([was, is], candidates, open)) {
    found.set(change, causes);
    known.set(keyOf(change), causes);
  }
  return found;
}

/** Changes of one key have the same causes: their duties, and those that these leave, ask the same on both sides and with every difference that touches them. */
function askedAlike(
  [was, is]: readonly [Side, Side],
  candidates: readonly Candidate[],
): (change: AnswerChange) => string {
  const duties = new Map<Side, Map<string, Plan['duties'][number]>>();
  const asked = (side: Side, duty: string): string => {
    const known = duties.get(side) ?? new Map(side.plan.duties.map((each) => [each.name, each]));
    duties.set(side, known);
    const own = known.get(duty);
    const left = own?.exemptions.flatMap(({ leaves }) => leaves) ?? [];
    return JSON.stringify([own, ...left.map((name) => known.get(name))].map((each) => each && keyOfDuty(each)));
  };
  return ({ duty, kind, before, after }) => {
    const [old, now] = [asked(was, duty), asked(is, duty)];
    const touching = candidates.flatMap(({ name, undone, alone }) => {
      const own = [asked(undone, duty), asked(alone, duty)];
      return own[0] === now && own[1] === old ? [] : [[name, ...own]];
    });
    return JSON.stringify([duty, kind, before, after, old, now, touching]);
  };
}

function* working(
  [was, is]: readonly [Side, Side],
  candidates: readonly Candidate[],
  changes: readonly AnswerChange[],
): Steps<Map<AnswerChange, string[]>> {
  const sides = candidates.flatMap(({ undone, alone }) => [undone, alone]);
  const builder = new Builder(spaceOf([was, is, ...sides]));
  yield;
  const [old, now] = [yield* answering(builder, was), yield* answering(builder, is)];
  const comparing = new Comparing(builder, old, now);
  const found = new Map(changes.map((change) => [change, [] as string[]]));
  for (const { name, undone, alone } of candidates) {
    const without = isAlike(undone.plan, is.plan) ? now : yield* answering(builder, undone);
    const only = isAlike(alone.plan, was.plan) ? old : yield* answering(builder, alone);
    for (const change of changes) {
      yield;
      if (comparing.isNeeded(change, without) || comparing.isEnough(change, only)) found.get(change)?.push(name);
    }
  }
  return found;
}

/** What would become of the cases of a change with other answers in place of the new ones. */
class Comparing {
  private readonly builder: Builder;
  private readonly regions: Regions;
  private readonly old: Answers;
  private readonly now: Answers;

  constructor(builder: Builder, old: Answers, now: Answers) {
    this.builder = builder;
    this.regions = new Regions(builder);
    this.old = old;
    this.now = now;
  }

  /** Would some case of the change not change so? */
  isNeeded(change: AnswerChange, others: Answers): boolean {
    const { duty } = change;
    if (others.get(duty) === this.now.get(duty)) return false;
    return this.isSome(change, others, false);
  }

  /** Would some case of the change change so? */
  isEnough(change: AnswerChange, others: Answers): boolean {
    const { duty } = change;
    if (others.get(duty) === this.old.get(duty)) return false;
    return this.isSome(change, others, true);
  }

  /** Most are settled before what is possible at all is asked. */
  private isSome(change: AnswerChange, others: Answers, isIn: boolean): boolean {
    const [own, other] = [this.changed(change, this.now), this.changed(change, others)];
    return this.meets(own, other, isIn) && this.meets(this.regions.whole(own), other, isIn);
  }

  /** Does some case of one region lie in another, or not? Looked for, not put together: it is found early where there are many. */
  private meets(region: Node, other: Node, isIn: boolean): boolean {
    const { all, none } = this.regions;
    const { diagrams } = this.builder;
    const seen = new Map<Node, Set<Node>>();
    const visit = (a: Node, b: Node): boolean => {
      if (a === none || b === (isIn ? none : all)) return false;
      if (b === (isIn ? all : none)) return true;
      const met = seen.get(a) ?? new Set();
      if (met.has(b)) return false;
      seen.set(a, met.add(b));
      const level = Math.min(diagrams.levelOf(a), diagrams.levelOf(b));
      const ways = diagrams.waysOf(diagrams.levelOf(a) === level ? a : b);
      return ways.some((_, way) => visit(diagrams.along(a, level, way), diagrams.along(b, level, way)));
    };
    return visit(region, other);
  }

  /** Where the answer changes in this way, if these are the new ones. */
  private changed({ duty, kind, before, after }: AnswerChange, answers: Answers): Node {
    const { diagrams } = this.builder;
    const wanted = JSON.stringify({ kind, ...(before && { before }), ...(after && { after }) });
    const none = noAnswer(this.builder);
    const sides = [this.old, answers].map((each) => each.get(duty) ?? none);
    const changes = diagrams.join('change', sides, ([a, b]) => {
      return changeAsTold(readAnswer(a as Result), readAnswer(b as Result)) ?? false;
    });
    return diagrams.join(`is ${wanted}`, [changes], ([change]) => change === wanted);
  }
}

function sideOf(act: string, { rules, asOf, assume }: Standing, day: string): Side {
  return { plan: planFor(rules, act, asOf, assume), asOf: day };
}

/** Do two plans answer all duties alike? */
const isAlike = (a: Plan, b: Plan): boolean =>
  a.duties.length === b.duties.length &&
  a.duties.every((duty, at) => keyOfDuty(duty) === keyOfDuty(b.duties[at] as Plan['duties'][number]));
