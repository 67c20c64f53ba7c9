import { countPopulation, type PopulationImpact, type PopulationRow } from '@fefta/analysis';
import { tableRows } from '@fefta/analysis/table';
import type { Rules } from '@fefta/runtime';
import { MOST_ROWS, type PopulationFile } from './files.ts';
import { rowsOf } from './rows.ts';

/** What a population is asked. */
export interface CountQuestion {
  before: { rules: Rules; asOf: string };
  after: { rules: Rules; asOf: string };
  /** Rows are asked on their own days. */
  ownDays: boolean;
  concerned: readonly string[];
  by?: string;
  /** The qualified name of the act of the rows of a table that does not say it. */
  act?: string;
}

/** A population whose rows can be asked. */
export type AskedFile = PopulationFile & { kind: 'rows' | 'table' };

interface Known {
  before: Rules;
  after: Rules;
  key: string;
  impact: PopulationImpact;
}

/** So many answers are kept for one file: as many as there are days whose lenses are in sight. */
const KEPT = 32;

const known = new WeakMap<PopulationFile, Known[]>();

/** What was counted before of the same file, rules and days. */
export function knownCount(file: PopulationFile, question: CountQuestion): PopulationImpact | undefined {
  return known.get(file)?.find((each) => isSame(each, question))?.impact;
}

/** Counts a population, in steps; what was counted before is there at once. */
export function* counting(file: AskedFile, question: CountQuestion): Generator<void, PopulationImpact> {
  const before = knownCount(file, question);
  if (before) return before;
  const { ownDays, concerned, by } = question;
  const side = ({ rules, asOf }: CountQuestion['before']) => ({ rules, asOf: ownDays ? undefined : asOf, assume: [] });
  const impact = yield* countPopulation(rowsIn(file, question), {
    before: side(question.before),
    after: side(question.after),
    otherwise: question.after.asOf,
    concerned: new Set(concerned),
    ...(by !== undefined && { by }),
    most: MOST_ROWS,
  });
  const one = { before: question.before.rules, after: question.after.rules, key: keyOf(question), impact };
  // Rules that are no longer those that are typed would be held for nothing.
  const others = (known.get(file) ?? []).filter(({ after }) => after === one.after);
  known.set(file, [one, ...others].slice(0, KEPT));
  return impact;
}

function rowsIn(file: AskedFile, { before, after, act }: CountQuestion): Iterable<PopulationRow | undefined> {
  if (file.kind === 'rows') return rowsOf(file.bytes);
  return tableRows(file.table, { rules: [before.rules, after.rules], ...(act !== undefined && { act }) });
}

function isSame({ before, after, key }: Known, question: CountQuestion): boolean {
  return before === question.before.rules && after === question.after.rules && key === keyOf(question);
}

const keyOf = ({ before, after, ownDays, by, act }: CountQuestion): string =>
  JSON.stringify([before.asOf, after.asOf, ownDays, by, act]);
