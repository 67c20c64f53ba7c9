import { mixed, Numbers, Pairs } from './tables.ts';

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
  /** The choices, by the variable and the ways. */
  private readonly choices = new Numbers();
  private readonly ends = new Map<string, Node>();
  /** The ends by the very values: a shorter way to them than their keys. */
  private readonly endOf = new Map<T, Node>();

  /** `sizes` are the numbers of classes of the variables, in their order; values with one key are one value. */
  constructor(sizes: readonly number[], keyOf: (value: T) => string) {
    this.sizes = sizes;
    this.keyOf = keyOf;
  }

  /** The same value in every case. */
  constant(value: T): Node {
    const known = this.endOf.get(value);
    if (known !== undefined) return known;
    const key = this.keyOf(value);
    const node = this.ends.get(key) ?? this.add(Number.POSITIVE_INFINITY, [], value);
    this.ends.set(key, node);
    this.endOf.set(value, node);
    return node;
  }

  /** One way for each class of a variable. The diagrams on the ways must not ask for variables before it. */
  choice(variable: number, ways: readonly Node[]): Node {
    const [first] = ways;
    if (first !== undefined && ways.every((way) => way === first)) return first;
    let hash = variable;
    for (const way of ways) hash = mixed(hash, way);
    const known = this.choices.find(hash, (node) => this.levels[node] === variable && isSame(this.waysOf(node), ways));
    if (known >= 0) return known;
    const node = this.add(variable, ways, undefined as T);
    this.choices.add(hash, node);
    return node;
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
   * result of two diagrams without looking into them.
   */
  join(
    key: string,
    nodes: readonly Node[],
    combine: (values: readonly T[]) => T,
    shortcut?: (a: Node, b: Node) => Node | undefined,
  ): Node {
    // One way of putting together may be asked of two diagrams and of three.
    const known = this.joined(`${nodes.length} ${key}`);
    const [first = 0, second = 0] = nodes;
    return nodes.length === 2
      ? this.joinTwo(known, combine, shortcut)(first, second)
      : this.joinSome(known, combine)(nodes);
  }

  /** Of two diagrams, as most are: nothing is made on the way but nodes. */
  private joinTwo(
    known: Pairs,
    combine: (values: readonly T[]) => T,
    shortcut: (a: Node, b: Node) => Node | undefined = () => undefined,
  ): (a: Node, b: Node) => Node {
    const visit = (a: Node, b: Node): Node => {
      const short = shortcut(a, b);
      if (short !== undefined) return short;
      const before = known.get(a, b);
      if (before >= 0) return before;
      const level = Math.min(this.levelOf(a), this.levelOf(b));
      // A loop: as many calls stand within each other as there are variables on the way, and not several times as many.
      const ways: Node[] = [];
      for (let way = 0; way < (this.sizes[level] ?? 0); way++)
        ways.push(visit(this.along(a, level, way), this.along(b, level, way)));
      const isEnd = level === Number.POSITIVE_INFINITY;
      const found = isEnd ? this.constant(combine([this.valueOf(a), this.valueOf(b)])) : this.choice(level, ways);
      known.set(a, b, found);
      return found;
    };
    return visit;
  }

  private joinSome(known: Pairs, combine: (values: readonly T[]) => T): (nodes: readonly Node[]) => Node {
    const visit = (at: readonly Node[]): Node => {
      const own = at.reduce((all, node) => this.tuples.numberOf(all, node), 0);
      const before = known.get(own, 0);
      if (before >= 0) return before;
      const level = at.reduce((least, node) => Math.min(least, this.levelOf(node)), Number.POSITIVE_INFINITY);
      const ways: Node[] = [];
      for (let way = 0; way < (this.sizes[level] ?? 0); way++)
        ways.push(visit(at.map((node) => this.along(node, level, way))));
      const isEnd = level === Number.POSITIVE_INFINITY;
      const found = isEnd ? this.constant(combine(at.map((node) => this.valueOf(node)))) : this.choice(level, ways);
      known.set(own, 0, found);
      return found;
    };
    return visit;
  }

  /** The diagram where a variable is of one class. */
  along(node: Node, level: number, way: number): Node {
    return this.levelOf(node) === level ? (this.waysOf(node)[way] as Node) : node;
  }

  private readonly joins = new Map<string, Pairs>();
  /** Lists of nodes as numbers: of a list without its last, and the last. */
  private readonly tuples = new Pairs();

  private joined(key: string): Pairs {
    let known = this.joins.get(key);
    if (!known) this.joins.set(key, (known = new Pairs()));
    return known;
  }

  private add(level: number, ways: readonly Node[], value: T): Node {
    if (this.levels.length >= MOST_NODES) throw new TooLarge(`more than ${MOST_NODES} nodes`);
    this.levels.push(level);
    this.ways.push(ways);
    this.values.push(value);
    return this.levels.length - 1;
  }
}

function isSame(a: readonly Node[], b: readonly Node[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
