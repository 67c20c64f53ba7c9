import type { KnownCase } from '@fefta/analysis';
import { fail, ok, type Result, readText } from '@fefta/project';
import { diskFile } from '@fefta/project/node';
import { DIFF } from '../messages/diff.ts';

/** Pending cases, one JSON object a line as `fefta decide` reads them; the line stands for the case. */
export function readCases(name: string, cwd: string): Result<KnownCase[]> {
  const read = readText(diskFile(name, cwd));
  if (!read.ok) return fail({ code: read.finding.code, message: read.finding.message });
  const cases: KnownCase[] = [];
  for (const [index, line] of read.text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const parsed = parse(line);
    if (!parsed) return fail(DIFF.badCase(name, index + 1));
    cases.push({ ...parsed, name: `${name}:${index + 1}` });
  }
  return ok(cases);
}

function parse(line: string): Omit<KnownCase, 'name'> | undefined {
  try {
    const json: unknown = JSON.parse(line);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
    const { act, asOf, facts } = json as Record<string, unknown>;
    if (typeof act !== 'string' || typeof asOf !== 'string' || typeof facts !== 'object' || facts === null)
      return undefined;
    return { act, asOf, facts: facts as Record<string, unknown> };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
