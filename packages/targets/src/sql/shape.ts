import type { Column, Columns } from './columns.ts';
import type { Limit } from './unsayable.ts';

/** A test of the elements of a set, worked out once for each key: of some element, or of all. */
export interface SetFlag {
  readonly name: string;
  readonly column: Column;
  readonly every: boolean;
  readonly members: readonly string[];
}

/** A named piece of the query, computed after everything that it looks at. */
export interface Piece {
  readonly name: string;
  readonly sql: string;
}

/** The columns of the items of one list. */
export interface ItemColumns {
  /** The column of the row in which the key of the list stands. */
  readonly list: Column;
  readonly columns: Columns;
}

/**
 * What is worked out over the items of one list, all of it at once: pieces for each item, then one row for each key.
 *
 * Items that are compared with facts of the row itself are joined with the rows first, and there is one row for each row.
 */
export interface ItemQuery {
  readonly name: string;
  readonly list: Column;
  readonly flags: Map<string, SetFlag>;
  /** Columns of each item, by their SQL. */
  readonly pieces: Map<string, string>;
  /** Columns of each key (or row), by their SQL over those of the items. */
  readonly sums: Map<string, string>;
  /** The same of items that are counted once for each value of a column, by that column. */
  readonly once: Map<string, Map<string, OnceSum>>;
  /** Columns of the row at which the items look. */
  readonly outer: Set<string>;
  /** The layer of the rows that has all of these. */
  stage: number;
}

/** A value that is the same in all items of one key: added once. */
export interface OnceSum {
  /** SQL over an item: its value, if it counts and has one; and 1 if it counts and its value is none, else 0. */
  readonly value: string;
  readonly isNone: string;
  readonly total: string;
  /** 1 where items of one key have two values. */
  readonly conflict: string;
}

/** Where an expression stands that is about the items of a list. */
export interface Within {
  readonly slot: number;
  /** The name of the list, as it stands in the names of sets of its items. */
  readonly name: string;
  readonly query: ItemQuery;
  /** That of the row. */
  readonly row: Making;
}

/** What is collected while a plan is put into SQL. */
export interface Making {
  readonly columns: Columns;
  readonly flags: Map<string, SetFlag>;
  /** The columns of items, by the fact that is their list; and what is worked out over items. */
  readonly items: Map<string, ItemColumns>;
  readonly queries: Map<string, ItemQuery>;
  /** SQL that holds where items disagree so that there is no answer at all. */
  readonly conflicts: Set<string>;
  /** In an expression on the items of a list: whose they are. */
  readonly within?: Within;
  /** Layer after layer: the pieces of one look at those of the layers before it only. */
  readonly layers: (Piece[] | undefined)[];
  /** The layer of the deepest piece at which what is being made looks; the innermost last. */
  readonly depth: number[];
  readonly known: Map<string, { depth: number; made: unknown }>;
  /** Put before the name of every piece, so that those of two plans stand side by side. */
  readonly prefix: string;
  /** The day of the acts. */
  readonly asOf: string;
  /** Facts that are lists and known to be empty in every row. */
  readonly empty: ReadonlySet<string>;
  /** Why tests cannot be said, by their index. */
  readonly unsayable: Map<number, Limit>;
}

export interface Naming {
  readonly prefix?: string;
  readonly empty?: ReadonlySet<string>;
  readonly columns?: Columns;
  /** Shared by two plans over one table, so that nothing is worked out twice. */
  readonly flags?: Map<string, SetFlag>;
  readonly queries?: Map<string, ItemQuery>;
}

export function newMaking(asOf: string, naming: Naming = {}): Making {
  const { prefix = '', empty = new Set(), columns = new Map(), flags = new Map(), queries = new Map() } = naming;
  const nothing = {
    items: new Map(),
    conflicts: new Set<string>(),
    layers: [],
    known: new Map(),
    unsayable: new Map(),
  };
  return { ...nothing, columns, flags, queries, depth: [0], prefix, asOf, empty };
}

/** Makes something once and gives it again; whoever asks for it stands above what it stands on. */
export function once<T>(making: Making, key: string, make: () => T): T {
  const known = making.known.get(key);
  if (known !== undefined) {
    lookAt(making, known.depth);
    return known.made as T;
  }
  making.depth.push(0);
  try {
    const made = make();
    const depth = making.depth.at(-1) ?? 0;
    making.known.set(key, { depth, made });
    return made;
  } finally {
    lookAt(making, making.depth.pop() ?? 0);
  }
}

/** Puts a piece into the layer above everything it looks at; gives its name. Texts without columns stay where they are. */
export function piece(making: Making, name: string, sql: string): string {
  if (sql === 'TRUE' || sql === 'FALSE' || /^[a-z_0-9]+$/i.test(sql)) return sql;
  const depth = making.depth.at(-1) ?? 0;
  const layer = (making.layers[depth] ??= []);
  layer.push({ name: `${making.prefix}${name}`, sql });
  lookAt(making, depth + 1);
  return `${making.prefix}${name}`;
}

function lookAt(making: Making, depth: number): void {
  const last = making.depth.length - 1;
  making.depth[last] = Math.max(making.depth[last] ?? 0, depth);
}
