import type { Standing } from '@fefta/analysis';
import { openingTable, TABLE_ENCODINGS, type TableProblem, tableRows } from '@fefta/analysis/table';
import { fail, ok, type Problem, type Result } from '@fefta/project';
import { diskFile } from '@fefta/project/node';
import { DIFF } from '../messages/diff.ts';
import { IMPACT } from '../messages/impact.ts';
import type { PendingCases } from './pending.ts';

/** What a table leaves unsaid: the act and the day of all its rows; and the sides whose facts its columns are. */
export interface TableQuestion {
  act: string | undefined;
  asOf: string | undefined;
  sides: readonly Standing[];
}

/** Cases of a table by FILE:LINE. */
export function casesOfTable(
  shown: string,
  cwd: string,
  delimiter: string,
  { act, asOf, sides }: TableQuestion,
): Result<PendingCases> {
  const read = diskFile(shown, cwd).read();
  if (!read.ok) return fail({ code: read.finding.code, message: read.finding.message });
  const table = resultOf(openingTable(read.bytes, delimiter));
  if (!table.ok) return fail(problemOf(shown, table.problem));
  const found: PendingCases = { cases: [], broken: [] };
  for (const row of tableRows(table, { rules: sides.map(({ rules }) => rules), ...(act !== undefined && { act }) })) {
    if (!row) continue;
    const name = `${shown}:${row.line}`;
    if ('faults' in row) {
      found.broken.push({ name, errors: row.faults });
      continue;
    }
    const day = row.json.asOf ?? asOf;
    if (day === undefined) found.broken.push({ name, errors: [DIFF.noDateInRow] });
    else found.cases.push({ ...row.json, asOf: day, name });
  }
  return ok(found);
}

/** Takes all steps. */
function resultOf<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function problemOf(shown: string, problem: TableProblem): Problem {
  if (problem.why === 'same-columns') return IMPACT.sameColumns(shown, problem.column);
  return problem.why === 'encoding' ? IMPACT.encoding(shown, TABLE_ENCODINGS.join(', ')) : IMPACT.noHeader(shown);
}
