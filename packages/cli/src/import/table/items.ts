import type { Problem } from '@fefta/project';
import { IMPORT } from '../../messages/import.ts';
import type { ImportedItem, ImportedList } from '../model.ts';
import type { Role } from './columns.ts';
import type { TableRow } from './rows.ts';

export type ReadItems = { ok: true; list: ImportedList } | { ok: false; problems: Problem[] };

interface Placed {
  item: ImportedItem;
  row: TableRow;
  /** Number of the item above; none at the top. */
  parent?: string;
}

/** The tree of the rows: below the number that their cell names, or else below the longest one that theirs begins with. */
export function readRows(rows: readonly TableRow[], columns: ReadonlyMap<Role, string>): ReadItems {
  const cell = (row: TableRow, role: Role) => row.cells.get(columns.get(role) ?? '');
  const problems: Problem[] = [];
  const byNumber = new Map<string, Placed>();
  for (const row of rows) {
    const number = cell(row, 'number');
    if (number === undefined) problems.push(IMPORT.cellMissing(row.place, columns.get('number') ?? ''));
    else if (!isNumber(number)) problems.push(IMPORT.badNumber(row.place, number));
    else if (byNumber.has(number)) problems.push(IMPORT.numberTwice(number, row.place));
    else byNumber.set(number, { item: readItem(row, number, cell), row, parent: cell(row, 'parent') });
  }
  if (!columns.has('parent')) for (const [number, placed] of byNumber) placed.parent = prefixOf(number, byNumber);
  problems.push(...[...byNumber.values()].flatMap((placed) => placeProblem(placed, byNumber)));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, list: { entries: nest(byNumber) } };
}

function readItem(
  row: TableRow,
  number: string,
  cell: (row: TableRow, role: Role) => string | undefined,
): ImportedItem {
  const [ja, en, note, regime] = (['ja', 'en', 'note', 'regime'] as const).map((role) => cell(row, role));
  const text = { ...(ja !== undefined && { ja }), ...(en !== undefined && { en }) };
  const notes = note === undefined ? [] : [ja === undefined ? { en: note } : { ja: note }];
  return { number, text, notes, combine: 'any', children: [], ...(regime !== undefined && { regime }) };
}

/** Letters and digits, with points and round brackets between. */
function isNumber(number: string): boolean {
  return /^(\([\p{L}\p{N}]+\)|[\p{L}\p{N}]+)(\.[\p{L}\p{N}]+|\([\p{L}\p{N}]+\)|(?<=\))[\p{L}\p{N}]+)*$/u.test(
    number.normalize('NFKC'),
  );
}

/** The longest other number with which this one begins, up to a point or bracket. */
function prefixOf(number: string, byNumber: ReadonlyMap<string, Placed>): string | undefined {
  for (let end = number.length - 1; end > 0; end--) {
    const isEnd = /[.．(（]/.test(number[end] as string) && byNumber.has(number.slice(0, end));
    if (isEnd) return number.slice(0, end);
  }
  return undefined;
}

function placeProblem({ item, row, parent }: Placed, byNumber: ReadonlyMap<string, Placed>): Problem[] {
  if (parent === undefined) return [];
  if (!byNumber.has(parent)) return [IMPORT.orphan(row.place, item.number, parent)];
  const seen = new Set([item.number]);
  for (let at: string | undefined = parent; at !== undefined; at = byNumber.get(at)?.parent) {
    if (at === item.number) return [IMPORT.cycle(row.place, item.number)];
    if (seen.has(at)) return [];
    seen.add(at);
  }
  return [];
}

function nest(byNumber: ReadonlyMap<string, Placed>): ImportedItem[] {
  const entries: ImportedItem[] = [];
  for (const { item, parent } of byNumber.values()) {
    const above = parent === undefined ? undefined : byNumber.get(parent);
    (above?.item.children ?? entries).push(item);
  }
  return entries;
}
