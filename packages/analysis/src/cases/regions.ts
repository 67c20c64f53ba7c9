import type { Result } from '@fefta/runtime';
import type { Builder } from './build.ts';
import type { Node } from './diagram.ts';
import { type Constraint, constraintsOf } from './possible.ts';

/** Classes of some variables: the cases in which each of these variables is of one of its classes. */
export type Cube = ReadonlyMap<number, ReadonlySet<number>>;

/** A set of cases, as a diagram that ends in true and false. */
export class Regions {
  private readonly builder: Builder;
  readonly none: Node;
  readonly all: Node;
  private readonly constraints: readonly Constraint[];
  private together: Node | undefined;

  constructor(builder: Builder) {
    this.builder = builder;
    this.none = builder.diagrams.constant(false);
    this.all = builder.diagrams.constant(true);
    this.constraints = constraintsOf(builder.space, builder.diagrams);
    for (const each of this.constraints)
      for (const level of each.of) this.byVariable.set(level, [...(this.byVariable.get(level) ?? []), each]);
  }

  /** The possible cases in which a diagram ends in what the test asks for. `key` stands for the test. */
  where(key: string, node: Node, test: (result: Result) => boolean): Node {
    return this.possible(this.builder.diagrams.join(key, [node], ([result]) => test(result as Result)));
  }

  /**
   * The possible cases of a region, as far as it tells them apart: of what it does not look at, and what can always be such that it is possible, it
   * says nothing. What two such regions have in common need not be possible: it is to be asked again.
   */
  possible(region: Node): Node {
    if (this.isEmpty(region)) return region;
    const looked = this.levelsIn(region);
    const wanted = new Set<Constraint>();
    for (const level of looked)
      for (const each of this.byVariable.get(level) ?? []) {
        if (wanted.has(each)) continue;
        wanted.add(each);
        // The set grows while it is gone through.
        for (const further of this.levelsIn(each.node)) looked.add(further);
      }
    return this.both(region, this.put(this.constraints.filter((each) => wanted.has(each))));
  }

  private readonly byVariable = new Map<number, Constraint[]>();

  private levelsIn(node: Node): Set<number> {
    const { diagrams } = this.builder;
    return new Set(diagrams.below(node).flatMap((each) => (diagrams.isEnd(each) ? [] : [diagrams.levelOf(each)])));
  }

  /** The possible cases of a region, told apart in everything. */
  whole(region: Node): Node {
    return this.both(region, this.everything);
  }

  /** All possible cases. */
  get everything(): Node {
    return (this.together ??= this.put(this.constraints));
  }

  /** From the last variables up: each constraint adds to what stands below it, and none goes through a whole region. */
  private put(constraints: readonly Constraint[]): Node {
    return constraints.reduceRight((below, { node }) => this.both(node, below), this.all);
  }

  /** The cases of two regions. */
  both(a: Node, b: Node): Node {
    const { all, none } = this;
    return this.builder.diagrams.join(
      'within',
      [a, b],
      ([x, y]) => x === true && y === true,
      (x, y) => (x === none || y === none ? none : x === all || x === y ? y : y === all ? x : undefined),
    );
  }

  /** The cases of one region or the other. */
  either(a: Node, b: Node): Node {
    const { all, none } = this;
    return this.builder.diagrams.join(
      'either',
      [a, b],
      ([x, y]) => x === true || y === true,
      (x, y) => (x === all || y === all ? all : x === none || x === y ? y : y === none ? x : undefined),
    );
  }

  /** The cases of one region that are not in another. */
  without(a: Node, b: Node): Node {
    const { all, none } = this;
    return this.builder.diagrams.join(
      'minus',
      [a, b],
      ([x, y]) => x === true && y !== true,
      (x, y) => (x === none || y === all || x === y ? none : y === none ? x : undefined),
    );
  }

  isEmpty(region: Node): boolean {
    return region === this.none;
  }

  /** Ways through the region, those that ask for least first. */
  *ways(region: Node): Generator<Cube> {
    let rest = region;
    while (!this.isEmpty(rest)) {
      const cube = this.shortest(rest);
      yield cube;
      rest = this.minus(rest, cube);
    }
  }

  /** The cases of a region that lie in a cube. */
  within(region: Node, cube: Cube): Node {
    return this.both(region, this.diagramOf(cube));
  }

  /** The cases of a cube taken out of a region. */
  private minus(region: Node, cube: Cube): Node {
    return this.without(region, this.diagramOf(cube));
  }

  /** The cases of a cube. */
  diagramOf(cube: Cube): Node {
    const { diagrams, space } = this.builder;
    let node = diagrams.constant(true);
    for (const [variable, classes] of [...cube].sort(([a], [b]) => b - a)) {
      const count = space.variables[variable]?.classes.length ?? 0;
      const below = node;
      node = diagrams.choice(
        variable,
        Array.from({ length: count }, (_, each) => (classes.has(each) ? below : this.none)),
      );
    }
    return node;
  }

  /** Nothing need be told of what is none, and of members that a set does not have. */
  private weightOf(level: number, index: number): number {
    const { kind, classes } = this.builder.space.variables[level] ?? {};
    const value = classes?.[index];
    return value === null || (kind === 'member' && value === false) ? 0 : 1;
  }

  /** How long the ways on from a node to true are at least, where each step has a weight. */
  private lengths(
    region: Node,
    weight: (level: number, index: number) => number,
  ): (node: Node, index: number) => number {
    const { diagrams } = this.builder;
    const known = new Map<Node, number>();
    const lengthOfWay = (node: Node, index: number): number =>
      (known.get(diagrams.waysOf(node)[index] as Node) as number) + weight(diagrams.levelOf(node), index);
    for (const node of diagrams.below(region)) {
      const end = diagrams.valueOf(node) === true ? 0 : Number.POSITIVE_INFINITY;
      const ways = diagrams.waysOf(node).map((_, index) => lengthOfWay(node, index));
      known.set(node, diagrams.isEnd(node) ? end : Math.min(...ways));
    }
    return lengthOfWay;
  }

  /** A way to true on which as few variables as possible are asked for. */
  shortest(region: Node): Cube {
    const { diagrams } = this.builder;
    const lengthOfWay = this.lengths(region, (level, index) => this.weightOf(level, index));
    const cube = new Map<number, Set<number>>();
    let node = region;
    while (!diagrams.isEnd(node)) {
      const ways = diagrams.waysOf(node);
      // Of two ways that ask for as little the later one: what is not, rather than what is.
      const at = node;
      const index = ways.reduce((a, _, b) => (lengthOfWay(at, b) <= lengthOfWay(at, a) ? b : a), 0);
      const best = ways[index] as Node;
      const isAlike = (way: Node, each: number) =>
        way === best && this.weightOf(diagrams.levelOf(at), each) === this.weightOf(diagrams.levelOf(at), index);
      cube.set(diagrams.levelOf(at), new Set(ways.flatMap((way, each) => (isAlike(way, each) ? [each] : []))));
      node = best;
    }
    return cube;
  }

  /** The case of a region that differs from a point in as few variables as possible: a class for each variable. */
  nearest(region: Node, point: readonly number[]): number[] {
    const { diagrams } = this.builder;
    const lengthOfWay = this.lengths(region, (level, index) => (point[level] === index ? 0 : 1));
    const found = [...point];
    let node = region;
    while (!diagrams.isEnd(node)) {
      const at = node;
      const index = diagrams.waysOf(at).reduce((a, _, b) => (lengthOfWay(at, b) < lengthOfWay(at, a) ? b : a), 0);
      found[diagrams.levelOf(at)] = index;
      node = diagrams.waysOf(at)[index] as Node;
    }
    return found;
  }
}
