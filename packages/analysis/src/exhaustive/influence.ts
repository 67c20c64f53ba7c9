import { type PlannedAtom, type PlannedRule, type PlannedTruth, type PlanTest, Unknown } from '@fefta/runtime';
import type { PlanBuilder } from '../cases/build.ts';
import type { Node } from '../cases/diagram.ts';
import type { Regions } from '../cases/regions.ts';
import type { PlanGraph } from './graph.ts';

/** A part of a plan that holds in a case, or does not. */
type Seat = PlannedAtom | PlannedTruth | PlannedRule;

/** What stands for a part of a plan once some parts are replaced. */
export type Replaced = <T extends object>(part: T) => T;

/** What is known of all answers together. */
export interface Whole {
  /** The possible cases in which two diagrams end in something else. */
  differing(a: Node, b: Node): Node;
  /** All answers, once parts are replaced. */
  endsOf(other: Replaced): Node[];
}

/**
 * In which cases a change within a rule changes an answer, without working out all answers anew: something that holds or does not changes an answer
 * where it is otherwise itself, all around it is such that this decides, and the outermost such thing that is reached so matters. What matters of that
 * one is worked out once. (The observability of a node of a circuit, as in M. Damiani and G. De Micheli, "Observability don't care sets and Boolean
 * relations", 1990.)
 */
export class Influence {
  private readonly graph: () => PlanGraph;
  private readonly says: PlanBuilder;
  private readonly regions: Regions;
  private readonly whole: Whole;
  private readonly known = new Map<Seat, Node>();

  /** The graph is asked for only when it is needed. */
  constructor(graph: () => PlanGraph, says: PlanBuilder, regions: Regions, whole: Whole) {
    this.graph = graph;
    this.says = says;
    this.regions = regions;
    this.whole = whole;
  }

  /** Undefined where the parts do not stand within one thing that holds or does not, or where this is not known in some cases. */
  changesWithin(parts: readonly object[], other: Replaced): Node | undefined {
    const { regions, says } = this;
    const [seat, another] = new Set(parts.map((part) => this.seatOf(part)));
    if (!seat || another) return undefined;
    const [was, is] = [truthOf(says, seat), truthOf(says, other(seat))];
    if (was === is) return regions.none;
    const { top, others } = this.surroundingsOf(seat);
    if (![was, is, ...others].every((node) => this.isKnown(node))) return undefined;
    const matters = this.matters(top);
    if (regions.isEmpty(matters)) return matters;
    // What is small is put together first.
    const changed = this.whole.differing(was, is);
    const deciding = [...others, matters].reduce(
      (rest, each) => (regions.isEmpty(rest) ? rest : regions.both(rest, each)),
      changed,
    );
    return regions.possible(deciding);
  }

  /** What holds or does not and alone holds a part, or is it. Of a duty more than whether it holds is answered. */
  private seatOf(part: object): Seat | undefined {
    let at = part;
    while (!isSeat(at)) {
      const holder = this.graph().onlyHolder(at);
      if (!holder) return undefined;
      at = holder;
    }
    return 'exemptions' in at ? undefined : at;
  }

  /** The outermost seat that is reached while each part on the way stands in one place only, and what must be so on the way. */
  private surroundingsOf(seat: Seat): { top: Seat; others: readonly Node[] } {
    const others: Node[] = [];
    let found: { top: Seat; others: readonly Node[] } = { top: seat, others: [] };
    let step = stepFrom(this.graph(), this.says, seat);
    while (step) {
      others.push(...step.others);
      if (isSeat(step.to)) found = { top: step.to, others: [...others] };
      step = stepFrom(this.graph(), this.says, step.to);
    }
    return found;
  }

  /** The cases in which an answer depends on whether a seat holds. */
  private matters(seat: Seat): Node {
    const known = this.known.get(seat);
    if (known !== undefined) return known;
    const [yes = [], no = []] = [true, false].map((value) =>
      this.whole.endsOf(this.graph().changed(new Map([[seat, settled(seat, value)]]))),
    );
    const found = yes
      .map((node, index) => this.whole.differing(node, no[index] as Node))
      .reduce((all, each) => this.regions.either(all, each), this.regions.none);
    this.known.set(seat, found);
    return found;
  }

  private isKnown(node: Node): boolean {
    const { diagrams } = this.says.builder;
    const unknown = diagrams.join('is not known', [node], ([value]) => value instanceof Unknown);
    return diagrams.isEnd(unknown) && diagrams.valueOf(unknown) === false;
  }
}

function truthOf(says: PlanBuilder, seat: Seat): Node {
  if (isRule(seat)) return says.rule(seat);
  return isAtom(seat) ? says.truth(seat.test) : says.test(seat.test);
}

/** The seat, so that it always or never holds. */
function settled(seat: Seat, value: boolean): Seat {
  const test: PlanTest = { op: 'constant', value };
  if (isRule(seat)) return { ...seat, when: test, unless: [], conditions: [] };
  return isAtom(seat) ? { ...seat, test: { op: 'boolean', value } } : { ...seat, test };
}

interface Step {
  readonly to: object;
  readonly others: readonly Node[];
}

function stepFrom(graph: PlanGraph, says: PlanBuilder, at: object): Step | undefined {
  const holder = graph.onlyHolder(at);
  if (!holder) return undefined;
  if (isSeat(holder)) return { to: holder, others: isRule(holder) ? besides(says, holder, at) : [] };
  if (Array.isArray(holder)) return amongSeveral(graph, says, holder, at);
  return passed(says, holder as PlanTest, at);
}

/** In a list of tests, or of the exclusions or conditions of a rule. */
function amongSeveral(graph: PlanGraph, says: PlanBuilder, several: readonly object[], at: object): Step | undefined {
  const list = graph.onlyHolder(several) as Partial<PlannedRule> & { op?: string; args?: readonly object[] };
  if (list?.args === several) return { to: list, others: among(says, list as PlanTest, at) };
  const isOfRule = list && (list.unless === several || list.conditions === several);
  return isOfRule ? { to: list, others: besides(says, list as PlannedRule, at) } : undefined;
}

/** A rule holds if `when` does, none of the exclusions and each of the conditions. */
function besides(says: PlanBuilder, { when, unless, conditions }: PlannedRule, at: object): Node[] {
  return [
    ...(when && when !== at ? [says.test(when)] : []),
    ...unless.flatMap((each) => (each === at ? [] : [says.not(says.rule(each))])),
    ...conditions.flatMap((each) => (each === at ? [] : [says.rule(each)])),
  ];
}

function among(says: PlanBuilder, list: PlanTest, at: object): Node[] {
  if (list.op !== 'and' && list.op !== 'or') return [];
  const others = list.args.filter((each) => each !== at).map((each) => says.test(each));
  return list.op === 'and' ? others : others.map((each) => says.not(each));
}

function passed(says: PlanBuilder, holder: PlanTest, at: object): Step | undefined {
  switch (holder.op) {
    case 'atom':
    case 'truth':
    case 'predicate':
    case 'duty':
    case 'not':
      return { to: holder, others: [] };
    case 'if': {
      const { condition, yes, no } = holder;
      const which = says.test(condition);
      if (at === yes) return { to: holder, others: [which] };
      if (at === no) return { to: holder, others: [says.not(which)] };
      return { to: holder, others: [differ(says, says.test(yes), says.test(no))] };
    }
    default:
      return undefined;
  }
}

function differ(says: PlanBuilder, a: Node, b: Node): Node {
  return says.choice(a, says.not(b), b);
}

const isRule = (part: object): part is PlannedRule => 'unless' in part && 'conditions' in part;
const isAtom = (part: object): part is PlannedAtom => 'test' in part && 'rules' in part;
const isTruth = (part: object): part is PlannedTruth => 'test' in part && 'version' in part;
const isSeat = (part: object): part is Seat => isRule(part) || isAtom(part) || isTruth(part);
