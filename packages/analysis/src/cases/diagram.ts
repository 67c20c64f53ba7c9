/** A node of a diagram, by its number. */
export type Node = number;

/** The diagrams of one question became larger than what is worked out. */
export class TooLarge extends Error {}

/** More nodes than these are not made for one question. */
const MOST_NODES = 2_000_000;

/**
 * Decision diagrams over variables that each have a few classes of values: at a node the class of one variable decides which way to go, at
 * the end stands a value. Variables come in the same order on every way, and equal parts are one node, so that two diagrams that say the same
 * are the same number. (R. E. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", 1986, for several classes and values.)
 */
export class Diagrams<T> {
  private readonly sizes: readonly number[];
  private readonly keyOf: (value: T) => string;
  private readonly levels: number[] = [];
  private readonly ways: (readonly Node[])[] = [];
  private readonly values: T[] = [];
  private readonly byKey = new Map<string, Node>();

  /** `sizes` are the numbers of classes of the variables, in their order; values with one key are one value. */
  constructor(sizes: readonly number[], keyOf: (value: T) => string) {
    this.sizes = sizes;
    this.keyOf = keyOf;
  }

  /** The same value in every case. */
  constant(value: T): Node {
    return this.once(`= ${this.keyOf(value)}`, Number.POSITIVE_INFINITY, [], value);
  }

  /** One way for each class of a variable. The diagrams on the ways must not ask for variables before it. */
  choice(variable: number, ways: readonly Node[]): Node {
    const [first] = ways;
    if (first !== undefined && ways.every((way) => way === first)) return first;
    return this.once(`${variable} ${ways.join(' ')}`, variable, ways, undefined as T);
  }

  /** The variable that a node asks for; infinite at the end. */
  levelOf(node: Node): number {
    return this.levels[node] as number;
  }

  waysOf(node: Node): readonly Node[] {
    return this.ways[node] as readonly Node[];
  }

  /** The value at the end, for a node that asks for nothing. */
  valueOf(node: Node): T {
    return this.values[node] as T;
  }

  isEnd(node: Node): boolean {
    return this.levels[node] === Number.POSITIVE_INFINITY;
  }

  /** The nodes of a diagram, each after those on its ways: these were made before it. */
  below(node: Node): Node[] {
    const seen = new Set([node]);
    // The set grows while it is gone through.
    for (const each of seen) for (const way of this.waysOf(each)) seen.add(way);
    return [...seen].sort((a, b) => a - b);
  }

  get size(): number {
    return this.levels.length;
  }

  /**
   * The values of several diagrams put together, case by case. `key` tells one way of putting together from another. `shortcut` may know the
   * result of some diagrams without looking into them.
   */
  join(
    key: string,
    nodes: readonly Node[],
    combine: (values: readonly T[]) => T,
    shortcut?: (nodes: readonly Node[]) => Node | undefined,
  ): Node {
    const known = this.joined(key);
    const visit = (at: readonly Node[]): Node => {
      const short = shortcut?.(at);
      if (short !== undefined) return short;
      const own = at.length === 1 ? (at[0] as Node) : at.length === 2 ? pairKey(at as [Node, Node]) : at.join(' ');
      const before = known.get(own);
      if (before !== undefined) return before;
      const level = at.reduce((least, node) => Math.min(least, this.levelOf(node)), Number.POSITIVE_INFINITY);
      // A loop: as many calls stand within each other as there are variables on the way, and not several times as many.
      const ways: Node[] = [];
      for (let way = 0; way < (this.sizes[level] ?? 0); way++)
        ways.push(visit(at.map((node) => this.along(node, level, way))));
      const isEnd = level === Number.POSITIVE_INFINITY;
      const found = isEnd ? this.constant(combine(at.map((node) => this.valueOf(node)))) : this.choice(level, ways);
      known.set(own, found);
      return found;
    };
    return visit(nodes);
  }

  /** The diagram where a variable is of one class. */
  along(node: Node, level: number, way: number): Node {
    return this.levelOf(node) === level ? (this.waysOf(node)[way] as Node) : node;
  }

  private readonly joins = new Map<string, Map<string | number, Node>>();

  private joined(key: string): Map<string | number, Node> {
    let known = this.joins.get(key);
    if (!known) this.joins.set(key, (known = new Map()));
    return known;
  }

  private once(key: string, level: number, ways: readonly Node[], value: T): Node {
    const before = this.byKey.get(key);
    if (before !== undefined) return before;
    if (this.levels.length >= MOST_NODES) throw new TooLarge(`more than ${MOST_NODES} nodes`);
    const node = this.levels.length;
    this.levels.push(level);
    this.ways.push(ways);
    this.values.push(value);
    this.byKey.set(key, node);
    return node;
  }
}

/** Two nodes in one number: there are fewer of them than MOST_NODES. */
const pairKey = ([a, b]: readonly [Node, Node]): number => a * MOST_NODES + b;
