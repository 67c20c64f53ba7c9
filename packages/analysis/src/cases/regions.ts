import type { Result } from '@fefta/runtime';
import type { Builder } from './build.ts';
import type { Node } from './diagram.ts';
import { constraintsOf } from './possible.ts';

/** Classes of some variables: the cases in which each of these variables is of one of its classes. */
export type Cube = ReadonlyMap<number, ReadonlySet<number>>;

/** A set of cases, as a diagram that ends in true and false. */
export class Regions {
  private readonly builder: Builder;
  readonly none: Node;
  readonly all: Node;
  private readonly constraints: readonly Node[];
  private together: Node | undefined;

  constructor(builder: Builder) {
    this.builder = builder;
    this.none = builder.diagrams.constant(false);
    this.all = builder.diagrams.constant(true);
    this.constraints = constraintsOf(builder.space, builder.diagrams);
  }

  /** The possible cases in which a diagram ends in what the test asks for. `key` stands for the test. */
  where(key: string, node: Node, test: (result: Result) => boolean): Node {
    return this.possible(this.builder.diagrams.join(key, [node], ([result]) => test(result as Result)));
  }

  /** The possible cases of a region. */
  possible(region: Node): Node {
    return this.isEmpty(region) ? region : this.both(region, this.allPossible);
  }

  /** Put together once, from the last variables up: each constraint adds to what stands below it, and none goes through a whole region. */
  private get allPossible(): Node {
    return (this.together ??= this.constraints.reduceRight((below, each) => this.both(each, below), this.all));
  }

  /** A region with the cases that are not possible: what is said of it need not leave them out. */
  private unhindered(region: Node): Node {
    const { diagrams } = this.builder;
    return this.constraints.reduce(
      (rest, each) => diagrams.join('or-not', [rest, each], ([a, b]) => a === true || b !== true),
      region,
    );
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

  /**
   * The region as a list of conditions, each as wide as it can be and none needed twice: together they are the region. After `most` of them the
   * rest is left out, and `isWhole` is false.
   */
  conditions(region: Node, most: number): { cubes: Cube[]; isWhole: boolean } {
    const cubes: Cube[] = [];
    let rest = region;
    const wide = this.unhindered(region);
    while (!this.isEmpty(rest)) {
      if (cubes.length === most) return { cubes, isWhole: false };
      const cube = this.widest(this.shortest(rest), wide);
      cubes.push(cube);
      rest = this.minus(rest, cube);
    }
    return { cubes, isWhole: true };
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

  /** A way to true on which as few variables as possible are asked for. */
  shortest(region: Node): Cube {
    const { diagrams } = this.builder;
    const lengths = new Map<Node, number>();
    const lengthOfWay = (node: Node, index: number): number =>
      (lengths.get(diagrams.waysOf(node)[index] as Node) as number) + this.weightOf(diagrams.levelOf(node), index);
    for (const node of diagrams.below(region)) {
      const end = diagrams.valueOf(node) === true ? 0 : Number.POSITIVE_INFINITY;
      const ways = diagrams.waysOf(node).map((_, index) => lengthOfWay(node, index));
      lengths.set(node, diagrams.isEnd(node) ? end : Math.min(...ways));
    }
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
    const lengths = new Map<Node, number>();
    const lengthOfWay = (node: Node, index: number): number =>
      (lengths.get(diagrams.waysOf(node)[index] as Node) as number) + (point[diagrams.levelOf(node)] === index ? 0 : 1);
    for (const node of diagrams.below(region)) {
      const end = diagrams.valueOf(node) === true ? 0 : Number.POSITIVE_INFINITY;
      const ways = diagrams.waysOf(node).map((_, index) => lengthOfWay(node, index));
      lengths.set(node, diagrams.isEnd(node) ? end : Math.min(...ways));
    }
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

  /** The cube without what is not needed for all of it to lie in the region. */
  private widest(cube: Cube, region: Node): Cube {
    const wide = new Map([...cube].map(([variable, classes]) => [variable, new Set(classes)]));
    for (const [variable, classes] of [...wide].reverse()) {
      wide.delete(variable);
      if (this.holds(wide, region)) continue;
      wide.set(variable, classes);
      const count = this.builder.space.variables[variable]?.classes.length ?? 0;
      for (let each = 0; each < count; each++) {
        if (classes.has(each)) continue;
        classes.add(each);
        if (!this.holds(wide, region)) classes.delete(each);
      }
    }
    return new Map([...wide].sort(([a], [b]) => a - b));
  }

  /** Does every case of the cube lie in the region? */
  private holds(cube: Cube, region: Node): boolean {
    const { diagrams } = this.builder;
    const known = new Map<Node, boolean>();
    for (const node of diagrams.below(region)) {
      const classes = cube.get(diagrams.levelOf(node));
      const isIn = (way: Node, index: number) => (classes && !classes.has(index)) || known.get(way) === true;
      known.set(node, diagrams.isEnd(node) ? diagrams.valueOf(node) === true : diagrams.waysOf(node).every(isIn));
    }
    return known.get(region) === true;
  }
}
