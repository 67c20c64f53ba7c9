import { fail, ok, type Problem, type Result } from '@fefta/project';
import { IMPORT } from '../../messages/import.ts';
import type { Table, TableRow } from './rows.ts';

export type ReadJsonTable = { ok: true; table: Table } | { ok: false; problems: Problem[] };

/** Reads a list of flat objects, whose members are the columns. */
export function readJsonTable(json: unknown, shown: string): ReadJsonTable {
  if (!Array.isArray(json) || json.length === 0) return { ok: false, problems: [IMPORT.noRows(shown)] };
  const read = json.map((record, index) => readRow(record, index, shown));
  const problems = read.flatMap((each) => (each.ok ? [] : [each.problem]));
  if (problems.length > 0) return { ok: false, problems };
  const rows = read.flatMap((each) => (each.ok ? [each.value] : []));
  return { ok: true, table: { columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))], rows } };
}

function readRow(record: unknown, index: number, shown: string): Result<TableRow> {
  const place = IMPORT.record(shown, index + 1);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return fail(IMPORT.notFlat(place, ''));
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    if (value === null) continue;
    if (typeof value !== 'string') return fail(IMPORT.notFlat(place, name));
    if (value.trim() !== '') cells.set(name, value.trim());
  }
  return ok({ place, cells });
}
