import { type Plan, type PlannedDuty, type PlanTest, planFor, type Result, type Rules, Unknown } from '@fefta/runtime';
import { answersOf, readAnswer } from '../cases/answers.ts';
import { Builder, type PlanBuilder } from '../cases/build.ts';
import { completed } from '../cases/complete.ts';
import { Describer, ownTests, type Term } from '../cases/describe.ts';
import { type Node, TooLarge } from '../cases/diagram.ts';
import { keyOfResult } from '../cases/keys.ts';
import { type Cube, Regions } from '../cases/regions.ts';
import { type Side, type Space, spaceOf } from '../cases/space.ts';
import { type Facts, witnessOf } from '../cases/witness.ts';
import type { WitnessCase } from '../compare/cases.ts';
import { atomsIn, PlanGraph } from './graph.ts';
import { Influence, type Replaced } from './influence.ts';
import type { Moment } from './moments.ts';

/** With more nodes than these the diagrams are begun anew, so that what was tried does not fill the memory. */
const MANY_NODES = 300_000;
/** So many ways through a region are tried to find a case. */
const MOST_WAYS = 12;
const FEW_WAYS = 2;

/** A case of a region: whether there is one, and one that can be shown. */
export type Found =
  | { is: 'case'; facts: Facts; way: Cube }
  | { is: 'none' }
  /** There may be cases, but none could be made; or answers depend on facts that cannot be told apart. */
  | { is: 'not-found' };

/** What is worked out with one set of diagrams. */
interface Made {
  builder: Builder;
  plan: PlanBuilder;
  regions: Regions;
  answers: Map<string, Node>;
  /** The answers, and what is asked beside them. */
  ends: readonly Node[];
  isOpen: boolean;
  influence: Influence;
  /** The nodes of all this, before anything is tried. */
  size: number;
}

/** All cases of an act at one moment, and what the rules say of them. */
export class ActCases {
  readonly rules: Rules;
  readonly moment: Moment;
  readonly plan: Plan;
  private readonly asks: readonly PlanTest[];
  private readonly side: Side;
  private readonly space: Space;
  private made: Made;
  private wholeGraph: PlanGraph | undefined;

  /** Without a plan, that of the duties. `asks` are tests that are asked beside these. */
  constructor(rules: Rules, moment: Moment, plan?: Plan, asks: readonly PlanTest[] = []) {
    this.rules = rules;
    this.moment = moment;
    this.plan = plan ?? planFor(rules, moment.act, moment.asOf, moment.assume);
    this.asks = asks;
    this.side = { plan: this.plan, asOf: moment.asOf, asks };
    this.space = spaceOf([this.side]);
    this.made = this.make();
  }

  /** Facts whose values cannot be told apart: where an answer depends on them, nothing is said. */
  get open(): readonly string[] {
    return this.space.open;
  }

  /** Do answers depend on such facts? Then that no case is found says nothing. */
  get isOpen(): boolean {
    return this.made.isOpen;
  }

  get variables(): Space {
    return this.space;
  }

  get says(): PlanBuilder {
    return this.made.plan;
  }

  get regions(): Regions {
    return this.made.regions;
  }

  /** The answers to the duties, by their names. */
  get answers(): ReadonlyMap<string, Node> {
    return this.made.answers;
  }

  /** Between two questions: forgets what was tried, where it has become much. Nodes from before mean nothing afterwards. */
  tidy(): void {
    if (this.made.builder.diagrams.size > this.made.size + MANY_NODES) this.made = this.make();
  }

  private make(): Made {
    const builder = new Builder(this.space);
    const plan = builder.of(this.side);
    const answers = answersOf(builder, this.side, plan);
    const ends = [...answers.values(), ...this.asks.map((ask) => plan.test(ask))];
    const regions = new Regions(builder);
    const isOpen =
      this.space.open.length > 0 && ends.some((node) => !regions.isEmpty(regions.where('not known', node, isNotKnown)));
    const influence = new Influence(() => this.graph, plan, regions, {
      differing: (a, b) => this.differing(a, b),
      endsOf: (other) => this.endsOf(other),
    });
    return { builder, plan, regions, answers, ends, isOpen, influence, size: builder.diagrams.size };
  }

  private get graph(): PlanGraph {
    return (this.wholeGraph ??= new PlanGraph([...this.plan.duties, ...this.asks]));
  }

  /** The cases in which a diagram ends in what the test asks for; `key` stands for the test. */
  where(key: string, node: Node, test: (result: Result) => boolean): Node {
    return this.regions.where(key, node, test);
  }

  /** The cases in which all of these tests hold. */
  all(nodes: readonly Node[]): Node {
    return this.where('holds', this.says.junction('and', nodes), (result) => result === true);
  }

  /** The cases in which two diagrams end in something else. */
  differing(a: Node, b: Node): Node {
    const { builder, regions } = this.made;
    const differ = builder.diagrams.join(
      'differ',
      [a, b],
      ([x, y]) => keyOfResult(x as Result) !== keyOfResult(y as Result),
    );
    return regions.where('is so', differ, (result) => result === true);
  }

  /**
   * The cases in which something is answered otherwise once parts of the plan are replaced; in one region, or answer by answer. Where all that is
   * replaced stands within something that holds or does not, only that is worked out anew, and then where it matters.
   */
  *changes(changes: ReadonlyMap<object, object>): Generator<Node> {
    const other = this.graph.changed(changes);
    const within = this.made.influence.changesWithin([...changes.keys()], other);
    if (within !== undefined) {
      yield within;
      return;
    }
    const { ends } = this.made;
    for (const [index, node] of this.endsOf(other).entries())
      if (node !== ends[index]) yield this.differing(ends[index] as Node, node);
  }

  /** The answers, and what is asked beside them, once parts of the plan are replaced. */
  private endsOf(other: Replaced): Node[] {
    const { builder, plan } = this.made;
    const duties = this.plan.duties.map((duty): PlannedDuty => other(duty));
    const answers = answersOf(builder, { ...this.side, plan: { ...this.plan, duties } }, plan);
    return [...answers.values(), ...this.asks.map((ask) => plan.test(other(ask)))];
  }

  /** A case of a region that the test (where there is one) confirms. */
  find(region: Node, isRight: (given: WitnessCase) => boolean = () => true): Found {
    if (this.regions.isEmpty(region)) return { is: this.isOpen ? 'not-found' : 'none' };
    let left = this.isOpen ? FEW_WAYS : MOST_WAYS;
    for (const way of this.regions.ways(region)) {
      if (left-- <= 0) break;
      const facts = this.factsOf(way);
      if (facts && isRight(this.given(facts))) return { is: 'case', facts, way };
      const whole = () => completed(this.made.builder, this.regions.whole(region), way);
      const more = facts && !this.isOpen ? this.factsOf(whole()) : undefined;
      if (more && isRight(this.given(more))) return { is: 'case', facts: more, way };
    }
    return { is: 'not-found' };
  }

  /** What is found of one question: nothing, where its diagrams become too large. They are begun anew then, for the next. */
  tried(find: () => Found): Found {
    try {
      return find();
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      this.made = this.make();
      return { is: 'not-found' };
    }
  }

  private factsOf(way: Cube): Facts | undefined {
    return witnessOf(this.rules, this.space, way, this.moment.asOf);
  }

  /** A case in the form that `decide` reads. */
  given(facts: Facts): WitnessCase & { assume: readonly string[] } {
    const { act, asOf, assume } = this.moment;
    return { act, asOf, assume, facts };
  }

  /** A way through a region in the words of the rules. */
  told(way: Cube): Term[] {
    return this.describer.cube(way);
  }

  private get describer(): Describer {
    const { builder, plan } = this.made;
    const tests = ownTests(builder, [{ atoms: atomsIn([...this.plan.duties, ...this.asks]), plan }]);
    return new Describer(this.rules, this.space, tests);
  }
}

const isNotKnown = (result: Result): boolean =>
  result instanceof Unknown || (typeof result === 'string' && readAnswer(result)?.status === 'undetermined');
