import { type Decided, decide, planFor, type Result } from '@fefta/runtime';
import { type Answer, answersOf, noAnswer, readAnswer } from '../cases/answers.ts';
import { Builder } from '../cases/build.ts';
import { Describer, ownTests, type Term } from '../cases/describe.ts';
import { type Node, TooLarge } from '../cases/diagram.ts';
import { type Cube, Regions } from '../cases/regions.ts';
import { type Side, spaceOf } from '../cases/space.ts';
import { type Facts, witnessOf } from '../cases/witness.ts';
import { answerOf } from './answer-of.ts';
import { type ChangeKind, changeOf } from './kinds.ts';
import type { Standing } from './standing.ts';

/** A case of an act in the form that `decide` reads. */
export interface WitnessCase {
  act: string;
  asOf: string;
  facts: Facts;
}

/** One condition under which an answer changes: all of its terms together. */
export interface ChangedCases {
  terms: Term[];
  /** A case that the interpreter answers differently on the two sides, as is said; absent where none was found. */
  witness?: { before: WitnessCase; after: WitnessCase };
}

/** All cases of an act in which the answer to a duty changes in one way. */
export interface AnswerChange {
  act: string;
  duty: string;
  kind: ChangeKind;
  before?: Answer;
  after?: Answer;
  conditions: ChangedCases[];
  /** False: there are more conditions than are told. */
  isWhole: boolean;
}

/** What of an act could not be compared in full, and why. */
export interface NotCompared {
  act: string;
  why: 'too-large' | 'only-before' | 'only-after' | 'open';
  /** Of what is open: the facts or tests whose values cannot be told apart. */
  what?: readonly string[];
}

export interface CaseComparison {
  changes: AnswerChange[];
  notCompared: NotCompared[];
  /** Acts of which it is proved that no answer changes. */
  unchanged: string[];
}

/** So many conditions are told of one change. */
const MOST_CONDITIONS = 8;
/** So many ways are tried to find a case that shows a change. */
const MOST_WITNESSES = 12;

/** Under which conditions do the answers to a case change? Exact over all cases, but for what is named as not compared. */
export function compareCases(before: Standing, after: Standing): CaseComparison {
  const result: CaseComparison = { changes: [], notCompared: [], unchanged: [] };
  const acts = new Set([...before.rules.acts.keys(), ...after.rules.acts.keys()]);
  for (const act of [...acts].sort()) {
    if (!before.rules.acts.has(act)) result.notCompared.push({ act, why: 'only-after' });
    else if (!after.rules.acts.has(act)) result.notCompared.push({ act, why: 'only-before' });
    else compareAct(act, before, after, result);
  }
  return result;
}

function compareAct(act: string, before: Standing, after: Standing, result: CaseComparison): void {
  try {
    const comparison = new ActComparison(act, before, after);
    const changes = comparison.changes();
    result.changes.push(...changes);
    if (comparison.open.length > 0) result.notCompared.push({ act, why: 'open', what: comparison.open });
    else if (changes.length === 0) result.unchanged.push(act);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    result.notCompared.push({ act, why: 'too-large' });
  }
}

/** What of two answers is told of a change: what differs, so that cases that change alike stand together. */
function told(
  kind: ChangeKind,
  before: Answer | undefined,
  after: Answer | undefined,
): { before?: Answer; after?: Answer } {
  const part = (answer: Answer | undefined): Answer | undefined => {
    if (!answer) return undefined;
    const { status, exemption, conditions, bearer, reports, periods } = answer;
    const shown: Answer = { status, ...(exemption !== undefined && { exemption }) };
    if (kind === 'other-conditions' && conditions) shown.conditions = conditions;
    if ((kind === 'other-bearer' || kind === 'newly-required') && bearer !== undefined) shown.bearer = bearer;
    if (kind === 'other-reports' && reports) shown.reports = reports;
    if (kind === 'other-periods' && periods) shown.periods = periods;
    return shown;
  };
  const [was, is] = [part(before), part(after)];
  return { ...(was && { before: was }), ...(is && { after: is }) };
}

class ActComparison {
  private readonly act: string;
  private readonly before: Standing;
  private readonly after: Standing;
  private readonly sides: readonly [Side, Side];
  private readonly builder: Builder;
  private readonly regions: Regions;

  constructor(act: string, before: Standing, after: Standing) {
    this.act = act;
    this.before = before;
    this.after = after;
    // One and the same case on both sides: what differs are the rules, not the day from which a period is counted back.
    const { asOf } = after;
    this.sides = [sideOf(act, before, asOf), sideOf(act, after, asOf)];
    this.builder = new Builder(spaceOf(this.sides));
    this.regions = new Regions(this.builder);
  }

  /** What could not be taken into account. */
  get open(): readonly string[] {
    return this.builder.space.open;
  }

  changes(): AnswerChange[] {
    const [was, is] = this.sides.map((side) => answersOf(this.builder, side)) as [Map<string, Node>, Map<string, Node>];
    const duties = [...new Set([...was.keys(), ...is.keys()])].sort();
    const none = noAnswer(this.builder);
    return duties.flatMap((duty) => this.changesOf(duty, was.get(duty) ?? none, is.get(duty) ?? none));
  }

  private changesOf(duty: string, was: Node, is: Node): AnswerChange[] {
    if (was === is) return [];
    const changes = this.builder.diagrams.join('change', [was, is], ([a, b]) => {
      const [before, after] = [readAnswer(a as Result), readAnswer(b as Result)];
      const kind = changeOf(before, after);
      return kind === undefined ? false : JSON.stringify({ kind, ...told(kind, before, after) });
    });
    return [...this.endsOf(changes)].map((end) => {
      const { kind, before, after } = JSON.parse(end) as Pick<AnswerChange, 'kind' | 'before' | 'after'>;
      const region = this.regions.where(`is ${end}`, changes, (each) => each === end);
      const sides = { ...(before && { before }), ...(after && { after }) };
      return { act: this.act, duty, kind, ...sides, ...this.told(duty, region, before, after) };
    });
  }

  private endsOf(node: Node): Set<string> {
    const { diagrams } = this.builder;
    const ends = new Set<string>();
    const seen = new Set<Node>();
    const visit = (at: Node): void => {
      if (seen.has(at)) return;
      seen.add(at);
      const value = diagrams.isEnd(at) ? diagrams.valueOf(at) : undefined;
      if (typeof value === 'string') ends.add(value);
      for (const way of diagrams.waysOf(at)) visit(way);
    };
    visit(node);
    return ends;
  }

  private told(
    duty: string,
    region: Node,
    was: Answer | undefined,
    is: Answer | undefined,
  ): Pick<AnswerChange, 'conditions' | 'isWhole'> {
    const { cubes, isWhole } = this.regions.conditions(region, MOST_CONDITIONS);
    const describer = this.describer();
    const conditions = cubes.map((cube) => {
      const witness = this.witness(duty, this.regions.within(region, cube), was, is);
      return { terms: describer.cube(cube), ...(witness && { witness }) };
    });
    return { conditions, isWhole };
  }

  private known: Describer | undefined;

  private describer(): Describer {
    this.known ??= this.makeDescriber();
    return this.known;
  }

  private makeDescriber(): Describer {
    const plans = this.sides.map((side) => ({ atoms: side.plan.atoms, plan: this.builder.of(side) }));
    return new Describer(this.after.rules, this.builder.space.variables, ownTests(this.builder, plans));
  }

  /** A case in the region that the interpreter answers as is said. */
  private witness(
    duty: string,
    region: Node,
    was: Answer | undefined,
    is: Answer | undefined,
  ): ChangedCases['witness'] {
    let left = MOST_WITNESSES;
    for (const way of this.regions.ways(region)) {
      if (left-- <= 0) return undefined;
      const found = this.caseOf(way);
      if (found && this.answers(this.before, found, duty, was) && this.answers(this.after, found, duty, is))
        return { before: this.standing(this.before, found), after: this.standing(this.after, found) };
    }
    return undefined;
  }

  private caseOf(way: Cube): Facts | undefined {
    return witnessOf(this.after.rules, this.builder.space, way, this.after.asOf);
  }

  private standing({ asOf }: Standing, facts: Facts): WitnessCase {
    return { act: this.act, asOf, facts };
  }

  private answers({ rules, asOf, assume }: Standing, facts: Facts, duty: string, wanted: Answer | undefined): boolean {
    const answer = decide(rules, { act: this.act, asOf, assume, facts });
    if (!('decisions' in answer)) return false;
    const found = (answer as Decided).decisions.find((each) => each.duty === duty);
    return isAsTold(found && answerOf(found), wanted);
  }
}

/** Does the interpreter's answer say everything that is told? Bearers who are found among the facts are told by where they are looked for. */
function isAsTold(found: Answer | undefined, wanted: Answer | undefined): boolean {
  if ((found?.status ?? 'not-required') !== (wanted?.status ?? 'not-required')) return false;
  if (found?.exemption !== wanted?.exemption) return false;
  const told = { ...wanted };
  if (told.bearer !== undefined && !PATH.test(told.bearer)) delete told.bearer;
  return (['bearer', 'conditions', 'reports', 'periods'] as const).every(
    (part) => told[part] === undefined || JSON.stringify(told[part]) === JSON.stringify(found?.[part]),
  );
}

/** The path of a fact, as opposed to a search among facts. */
const PATH = /^[^\s(]+$/;

/** The rules of a day, asked of a case on another. */
function sideOf(act: string, { rules, asOf, assume }: Standing, day: string): Side {
  return { plan: planFor(rules, act, asOf, assume), asOf: day };
}
