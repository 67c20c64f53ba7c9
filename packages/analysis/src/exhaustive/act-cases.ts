import { type Plan, type PlannedDuty, type PlanTest, planFor, type Result, type Rules, Unknown } from '@fefta/runtime';
import { answersOf, readAnswer } from '../cases/answers.ts';
import { Builder, type PlanBuilder } from '../cases/build.ts';
import { Describer, ownTests, type Term } from '../cases/describe.ts';
import { type Node, TooLarge } from '../cases/diagram.ts';
import { keyOfResult } from '../cases/keys.ts';
import { type Cube, Regions } from '../cases/regions.ts';
import { type Side, type Space, spaceOf } from '../cases/space.ts';
import { type Facts, witnessOf } from '../cases/witness.ts';
import type { WitnessCase } from '../compare/cases.ts';
import { atomsIn, PlanGraph } from './graph.ts';
import type { Moment } from './moments.ts';

/** With more nodes than these the diagrams are begun anew, so that what was tried does not fill the memory. */
const MANY_NODES = 300_000;
/** An act about which more is asked than this is not looked into. */
const MOST_VARIABLES = 300;
/** So many ways through a region are tried to find a case. */
const MOST_WAYS = 12;
const FEW_WAYS = 2;

/** A case of a region: whether there is one, and one that can be shown. */
export type Found =
  | { is: 'case'; facts: Facts; way: Cube }
  | { is: 'none' }
  /** There may be cases, but none could be made; or answers depend on facts that cannot be told apart. */
  | { is: 'not-found' };

/** All cases of an act at one moment, and what the rules say of them. */
export class ActCases {
  readonly rules: Rules;
  readonly moment: Moment;
  readonly plan: Plan;
  private readonly asks: readonly PlanTest[];
  private readonly side: Side;
  private readonly space: Space;
  private made: { builder: Builder; plan: PlanBuilder; regions: Regions; answers: Map<string, Node>; isOpen: boolean };
  private graph: PlanGraph | undefined;

  /** Without a plan, that of the duties. `asks` are tests that are asked beside these. */
  constructor(rules: Rules, moment: Moment, plan?: Plan, asks: readonly PlanTest[] = []) {
    this.rules = rules;
    this.moment = moment;
    this.plan = plan ?? planFor(rules, moment.act, moment.asOf, moment.assume);
    this.asks = asks;
    this.side = { plan: this.plan, asOf: moment.asOf, asks };
    this.space = spaceOf([this.side]);
    if (this.space.variables.length > MOST_VARIABLES) throw new TooLarge(`more than ${MOST_VARIABLES} variables`);
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
    if (this.made.builder.diagrams.size > MANY_NODES) this.made = this.make();
  }

  private make() {
    const builder = new Builder(this.space);
    const plan = builder.of(this.side);
    const answers = answersOf(builder, this.side, plan);
    const ends = [...answers.values(), ...this.asks.map((ask) => plan.test(ask))];
    const regions = new Regions(builder);
    const isOpen =
      this.space.open.length > 0 && ends.some((node) => !regions.isEmpty(regions.where('not known', node, isNotKnown)));
    return { builder, plan, regions, answers, isOpen };
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

  /** The cases in which something is answered otherwise once parts of the plan are replaced, answer by answer. */
  *changes(changes: ReadonlyMap<object, object>): Generator<Node> {
    this.graph ??= new PlanGraph([...this.plan.duties, ...this.asks]);
    const { builder, plan, answers } = this.made;
    const other = this.graph.changed(changes);
    const duties = this.plan.duties.map((duty): PlannedDuty => other(duty));
    const changed = answersOf(builder, { ...this.side, plan: { ...this.plan, duties } }, plan);
    for (const [name, node] of changed) {
      const before = answers.get(name) as Node;
      if (before !== node) yield this.differing(before, node);
    }
    for (const ask of this.asks) {
      const [before, after] = [plan.test(ask), plan.test(other(ask))];
      if (before !== after) yield this.differing(before, after);
    }
  }

  /** A case of a region that the test (where there is one) confirms. */
  find(region: Node, isRight: (given: WitnessCase) => boolean = () => true): Found {
    if (this.regions.isEmpty(region)) return { is: this.isOpen ? 'not-found' : 'none' };
    let left = this.isOpen ? FEW_WAYS : MOST_WAYS;
    for (const way of this.regions.ways(region)) {
      if (left-- <= 0) break;
      const facts = this.factsOf(way);
      if (facts && isRight(this.given(facts))) return { is: 'case', facts, way };
      const more = facts && !this.isOpen ? this.factsOf(this.complete(way, region)) : undefined;
      if (more && isRight(this.given(more))) return { is: 'case', facts: more, way };
    }
    return { is: 'not-found' };
  }

  private factsOf(way: Cube): Facts | undefined {
    return witnessOf(this.rules, this.space, way, this.moment.asOf);
  }

  /** A way with a class of each fact that it leaves open: what a part of the rules asks needs no fact, the interpreter may ask for more. */
  private complete(way: Cube, region: Node): Cube {
    const cube = new Map(way);
    for (const [index, { kind, classes }] of this.space.variables.entries()) {
      if (cube.has(index) || kind === 'computed' || kind === 'test') continue;
      for (const each of classes.keys()) {
        const tried = new Map([...cube, [index, new Set([each])]]);
        if (this.regions.isEmpty(this.regions.within(region, tried))) continue;
        cube.set(index, new Set([each]));
        break;
      }
    }
    return cube;
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
