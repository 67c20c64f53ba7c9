import type { KnownCase } from '@fefta/analysis';
import { delimiterOf } from '@fefta/analysis/table';
import { fail, ok, type Result, readText } from '@fefta/project';
import { diskFile } from '@fefta/project/node';
import { type CaseInput, CaseReader } from '../decide/cases.ts';
import type { CaseError } from '../messages/decide.ts';
import { DIFF } from '../messages/diff.ts';
import type { PendingCases } from './pending.ts';
import { casesOfTable, type TableQuestion } from './table-cases.ts';

/** Pending cases: a table (.csv, .tsv), or JSON as `fefta decide` reads it. Only a file that cannot be read at all is a problem. */
export function readCases(shown: string, cwd: string, question: TableQuestion): Result<PendingCases> {
  const delimiter = delimiterOf(shown);
  if (delimiter !== undefined) return casesOfTable(shown, cwd, delimiter, question);
  const read = readText(diskFile(shown, cwd));
  if (!read.ok) return fail({ code: read.finding.code, message: read.finding.message });
  const found: PendingCases = { cases: [], broken: [] };
  for (const input of inputsOf(read.text)) {
    const name = `${shown}:${input.line}`;
    const own = caseOf(input);
    if ('errors' in own) found.broken.push({ name, errors: own.errors });
    else found.cases.push({ ...own, name });
  }
  return ok(found);
}

function inputsOf(text: string): CaseInput[] {
  const reader = new CaseReader();
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ number: index + 1, text: line }));
  return [...lines.flatMap((line) => reader.push(line)), ...reader.end()];
}

function caseOf(input: CaseInput): Omit<KnownCase, 'name'> | { errors: readonly CaseError[] } {
  if ('errors' in input) return input;
  const { act, asOf, facts } = (isObject(input.json) ? input.json : {}) as Record<string, unknown>;
  if (typeof act !== 'string' || typeof asOf !== 'string' || !isObject(facts)) return { errors: [DIFF.noCaseLine] };
  return { act, asOf, facts };
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
