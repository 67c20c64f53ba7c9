import type { PlanType, Rules } from '@fefta/runtime';
import type { RowFault } from '../population/model.ts';
import { ROW } from './faults.ts';
import { put } from './put.ts';
import { factType } from './types.ts';

/** Columns beside those of facts. */
export const ACT = 'act';
export const AS_OF = 'asOf';

/** What a table leaves unsaid: the act of all rows that do not say theirs; and the rules whose facts its columns are, those before first. */
export interface TableQuestion {
  readonly act?: string;
  readonly rules: readonly Rules[];
}

/** A row as a case gives it. Without `asOf` it has no day of its own. */
export interface TableCase {
  readonly act: string;
  readonly asOf?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly path: readonly string[];
  readonly type: PlanType | undefined;
}

/**
 * Makes cases of the cells of a table. Whether a value is one of its fact the interpreter says: nothing is coerced, and what is not written as its type stays as it
 * is. An empty cell is a missing fact.
 */
export function rowReader(
  names: readonly string[],
  question: TableQuestion,
): (cells: readonly string[]) => TableCase | RowFault {
  const [actAt, dayAt] = [names.indexOf(ACT), names.indexOf(AS_OF)];
  const known = new Map<string, readonly Column[]>();
  return (cells) => {
    if (cells.length !== names.length) return ROW.ragged(cells.length, names.length);
    const act = cells[actAt] || question.act;
    if (act === undefined) return ROW.noAct;
    let columns = known.get(act);
    if (!columns) known.set(act, (columns = columnsOf(names, act, question)));
    const facts: Record<string, unknown> = {};
    for (const { index, name, path, type } of columns) {
      const cell = cells[index] ?? '';
      if (cell === '') continue;
      if (name === '' || !isPlaceFor(facts, path)) return ROW.badCell(name, cell);
      put(facts, path, cellValue(cell, type));
    }
    const asOf = cells[dayAt];
    return { act, ...(asOf && { asOf }), facts };
  };
}

/** An entity before its facts. */
function columnsOf(names: readonly string[], act: string, { rules }: TableQuestion): Column[] {
  return names
    .map((name, index) => ({ index, name, path: name.split('.'), type: typeOf(name, act, rules) }))
    .filter(({ name }) => name !== ACT && name !== AS_OF)
    .sort((a, b) => a.path.length - b.path.length);
}

/** The type of a fact on the first side that has it, the new one before the old one. */
function typeOf(fact: string, act: string, rules: readonly Rules[]): PlanType | undefined {
  for (const each of rules.toReversed()) {
    const type = factType(each, act, fact);
    if (type) return type;
  }
  return undefined;
}

/** Can something stand at the path? Not within what has no facts. */
function isPlaceFor(facts: object, path: readonly string[]): boolean {
  let at: unknown = facts;
  for (const step of path.slice(0, -1)) {
    at = Object.hasOwn(at as object, step) ? (at as Record<string, unknown>)[step] : undefined;
    if (at === undefined) return true;
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return false;
  }
  return true;
}

/** The cell as a case gives its value. */
function cellValue(cell: string, type: PlanType | undefined): unknown {
  switch (type?.type) {
    case 'boolean':
      return cell === 'true' ? true : cell === 'false' ? false : cell;
    case 'entity':
      return cell === 'true' ? {} : cell;
    case 'list':
      return cell === EMPTY ? [] : cell;
    case 'set':
      return cell === EMPTY ? [] : cell.split(';');
    default:
      return cell;
  }
}

const EMPTY = '[]';
