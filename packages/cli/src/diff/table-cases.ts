import type { Standing } from '@fefta/analysis';
import { isIsoDate } from '@fefta/law';
import { fail, ok, type Result } from '@fefta/project';
import { type PlanType, planFor } from '@fefta/runtime';
import { findAct } from '../compile/sql.ts';
import { put } from '../impact/row-case.ts';
import { typeAt } from '../impact/sides.ts';
import type { CaseError } from '../messages/decide.ts';
import { DIFF } from '../messages/diff.ts';
import { IMPACT } from '../messages/impact.ts';
import type { PendingCases } from './pending.ts';
import { linesOf, textOf } from './table-lines.ts';

/** What a table leaves unsaid: the act and the day of all its rows; and the sides whose facts its columns are. */
export interface TableQuestion {
  act: string | undefined;
  asOf: string | undefined;
  sides: readonly Standing[];
}

/**
 * Cases of a table: its head names facts by their paths, and in columns of their own `act` and `asOf`. Cells are written as for `fefta impact`; whether
 * a value is one of its fact the interpreter says, so that nothing is coerced here: an empty cell is a missing fact.
 */
export function casesOfTable(
  shown: string,
  cwd: string,
  delimiter: string,
  question: TableQuestion,
): Result<PendingCases> {
  const text = textOf(shown, cwd);
  if (!text.ok) return text;
  const { lines, skipped } = linesOf(text.value, delimiter);
  const [head, ...body] = lines;
  const columns = head?.cells.map((name) => name.trim()) ?? [];
  if (columns.every((name) => name === '')) return fail(IMPACT.noHeader(shown));
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) < index);
  if (twice !== undefined) return fail(IMPACT.sameColumns(shown, twice));
  const found: PendingCases = { cases: [], broken: [] };
  for (const { line, error } of skipped) found.broken.push({ name: `${shown}:${line}`, errors: [error] });
  for (const { line, cells } of body) {
    const name = `${shown}:${line}`;
    const own = cells.length === columns.length ? rowOf(columns, cells, question) : DIFF.ragged(cells.length, columns);
    if ('code' in own) found.broken.push({ name, errors: [own] });
    else found.cases.push({ ...own, name });
  }
  return ok(found);
}

type Row = { act: string; asOf: string; facts: Record<string, unknown> };

function rowOf(columns: readonly string[], cells: readonly string[], question: TableQuestion): Row | CaseError {
  const given = new Map(
    columns.flatMap((name, i): [string, string][] => (cells[i] === '' ? [] : [[name, cells[i] ?? '']])),
  );
  const act = given.get('act') ?? question.act;
  const asOf = given.get('asOf') ?? question.asOf;
  if (act === undefined) return DIFF.noActInRow;
  if (asOf === undefined) return DIFF.noDateInRow;
  const facts: Record<string, unknown> = {};
  // An entity before its facts.
  const paths = [...given].filter(([name]) => name !== 'act' && name !== 'asOf').toSorted(byDepth);
  for (const [name, cell] of paths) {
    const path = name.split('.');
    if (name === '' || path.some((_, i) => i > 0 && !isPlaceFor(facts, path.slice(0, i))))
      return DIFF.badCell(name, cell);
    put(facts, path, cellValue(cell, typeOf(name, act, asOf, question)));
  }
  return { act, asOf, facts };
}

const depth = (name: string): number => name.split('.').length;
const byDepth = ([a]: [string, string], [b]: [string, string]): number => depth(a) - depth(b);

/** Can something stand within what stands at a path? */
function isPlaceFor(facts: object, path: readonly string[]): boolean {
  let at: unknown = facts;
  for (const step of path) {
    if (at === undefined) return true;
    at = Object.hasOwn(at as object, step) ? (at as Record<string, unknown>)[step] : undefined;
    if (at !== undefined && (typeof at !== 'object' || at === null || Array.isArray(at))) return false;
  }
  return true;
}

/** The type of a fact on the first side that has it, the new one before the old one. */
function typeOf(fact: string, act: string, asOf: string, { sides }: TableQuestion): PlanType | undefined {
  for (const { rules } of sides.toReversed()) {
    const found = findAct(rules, act);
    const type = found.ok ? typeAt(planFor(rules, found.value, isIsoDate(asOf) ? asOf : ANY_DAY, []), fact) : undefined;
    if (type) return type;
  }
  return undefined;
}

/** The types of facts are the same on all days. */
const ANY_DAY = '9999-12-31';

/** The cell as a case gives its value. What is not written as its type stays as it is, and the interpreter says what is wrong with it. */
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
