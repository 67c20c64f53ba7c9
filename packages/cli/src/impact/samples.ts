import type { Answer, RuleTrace } from '@fefta/runtime';
import type { Database, Row } from './database.ts';
import type { Mapping } from './mapping.ts';
import { type Cell, type DutyImpact, isChange } from './matrix.ts';
import { caseOf } from './row-case.ts';
import { answerOf, rowsAt, type Told, toldBy } from './settle.ts';
import type { Sides } from './sides.ts';
import { lineOf, type Source } from './source.ts';

/** A test on which an answer rests, in the words of the rules. */
export interface Reason {
  readonly test: string;
  readonly holds: boolean | null;
}

/** A row whose answer changes, with what the interpreter says of it on both sides. */
export interface Sample {
  readonly duty: string;
  readonly line: number;
  readonly before: Told;
  readonly after: Told;
  readonly facts: object;
  /** What was found on one side and not on the other. */
  readonly reasonsBefore: readonly Reason[];
  readonly reasonsAfter: readonly Reason[];
}

const MOST_REASONS = 8;

/** Sample rows of every changed cell, each asked of the interpreter on both sides. */
export async function samplesOf(
  database: Database,
  sides: Sides,
  source: Source,
  duties: readonly DutyImpact[],
  mapping: Mapping,
): Promise<Sample[]> {
  const wanted = duties.flatMap(({ duty, cells }) =>
    cells.filter(isChange).flatMap((cell) => cell.rows.map((row) => ({ duty, cell, row }))),
  );
  const rows = await rowsAt(database, sides, [...new Set(wanted.map(({ row }) => row))]);
  return wanted.flatMap(({ duty, cell, row }) => {
    const found = rows.get(row);
    return found ? [sampleOf(found, { duty, cell, line: lineOf(source, row) }, sides, mapping)] : [];
  });
}

interface Wanted {
  readonly duty: string;
  readonly cell: Cell;
  readonly line: number;
}

function sampleOf(row: Row, { duty, line }: Wanted, { before, after }: Sides, mapping: Mapping): Sample {
  const [old, now] = [answerOf(row, before, mapping), answerOf(row, after, mapping)];
  const [a, b] = [reasonsOf(old, duty), reasonsOf(now, duty)];
  return {
    duty,
    line,
    before: toldBy(old, duty),
    after: toldBy(now, duty),
    facts: caseOf(row, after, mapping).facts,
    reasonsBefore: without(a, b),
    reasonsAfter: without(b, a),
  };
}

function without(all: readonly Reason[], others: readonly Reason[]): Reason[] {
  const known = new Set(others.map((reason) => JSON.stringify(reason)));
  return all.filter((reason) => !known.has(JSON.stringify(reason))).slice(0, MOST_REASONS);
}

/** The leaf tests of a decision. */
function reasonsOf(answer: Answer, duty: string): Reason[] {
  const decision = 'errors' in answer ? undefined : answer.decisions.find((one) => one.duty === duty);
  const found: Reason[] = [];
  const visit = ({ tests, unless, conditions, exemptions = [] }: RuleTrace): void => {
    for (const { test, holds, because } of tests) {
      if (because === undefined) found.push({ test, holds });
      else visit(because);
    }
    for (const rule of [...unless, ...conditions, ...exemptions]) visit(rule);
  };
  if (decision !== undefined) visit(decision.because);
  return [...new Map(found.map((reason) => [JSON.stringify(reason), reason])).values()];
}
