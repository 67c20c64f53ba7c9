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

/** What is collected while a plan is put into SQL. */
export interface Making {
  readonly columns: Columns;
  readonly flags: Map<string, SetFlag>;
  /** Layer after layer: the pieces of one look at those of the layers before it only. */
  readonly layers: Piece[][];
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
  readonly flags?: Map<string, SetFlag>;
}

export function newMaking(asOf: string, naming: Naming = {}): Making {
  const { prefix = '', empty = new Set(), columns = new Map(), flags = new Map() } = naming;
  return { columns, flags, layers: [], depth: [0], known: new Map(), prefix, asOf, empty, unsayable: new Map() };
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
