import type { SectorEntry } from '../generated/ast.ts';
import type { CodeTable } from './code-data.ts';
import { compareCodes } from './code-order.ts';

/** A code table with what ranges need: its codes in order, and the codes below each. */
interface OrderedTable {
  codes: readonly string[];
  below: ReadonlyMap<string, readonly string[]>;
}

const tables = new WeakMap<CodeTable, OrderedTable>();

function ordered(table: CodeTable): OrderedTable {
  let found = tables.get(table);
  if (!found) {
    const below = new Map<string, string[]>();
    for (const { code, parent } of table.codes.values()) {
      if (parent === undefined) continue;
      const known = below.get(parent);
      if (known) known.push(code);
      else below.set(parent, [code]);
    }
    tables.set(table, (found = { codes: [...table.codes.keys()].sort(compareCodes), below }));
  }
  return found;
}

/** The codes that an entry of a sector names, each with the codes below it. */
export function codesOf(entry: SectorEntry, table: CodeTable): ReadonlySet<string> {
  const { codes, below } = ordered(table);
  const { first, last = first } = entry;
  const found = new Set(first === last ? [first] : codes.slice(firstNotBefore(codes, first), firstAfter(codes, last)));
  for (const code of found) for (const child of below.get(code) ?? []) found.add(child);
  return found;
}

const firstNotBefore = (codes: readonly string[], code: string) =>
  partition(codes, (each) => compareCodes(each, code) < 0);
const firstAfter = (codes: readonly string[], code: string) =>
  partition(codes, (each) => compareCodes(each, code) <= 0);

/** How many codes at the beginning of the sorted list the test holds for. */
function partition(codes: readonly string[], test: (code: string) => boolean): number {
  let [low, high] = [0, codes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(codes[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}
