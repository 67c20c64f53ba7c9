import { IMPACT } from '../messages/impact.ts';
import { groupsOf } from './answers.ts';
import { type Confirmed, confirm } from './confirm.ts';
import type { Database } from './database.ts';
import { makeFacts } from './facts.ts';
import { type ListQuality, listQuality } from './list-quality.ts';
import { type ListSource, makeItems, openLists } from './lists.ts';
import type { Mapping } from './mapping.ts';
import { type DutyImpact, impactOf } from './matrix.ts';
import { type Places, placesOf } from './places.ts';
import { Refusal } from './problem.ts';
import { type Quality, qualityOf } from './quality.ts';
import { type RefusedRows, refusalsOf } from './refusals.ts';
import { type Sample, samplesOf } from './samples.ts';
import { settle } from './settle.ts';
import { type Sides, type Standing, sidesOf } from './sides.ts';
import { openSource, type Source, type SourceOptions } from './source.ts';

export interface Question {
  readonly before: Standing;
  readonly after: Standing;
  readonly source: SourceOptions;
  /** Tables of the items of lists. */
  readonly lists: readonly ListSource[];
  readonly mapping: Mapping;
  /** Columns, or facts, by which the rows are grouped. */
  readonly by: readonly string[];
  /** So many rows are asked of the interpreter whatever the SQL says. */
  readonly confirm: number;
  /** So many kinds of rows that the SQL leaves open are asked of the interpreter. */
  readonly settle: number;
}

export interface Impact {
  readonly sides: Sides;
  readonly source: Source;
  readonly places: Places;
  readonly quality: Quality;
  readonly lists: readonly ListQuality[];
  readonly duties: readonly DutyImpact[];
  readonly samples: readonly Sample[];
  readonly refusals: readonly RefusedRows[];
  readonly confirmed: Confirmed;
  /** Rows whose answer was left open because there were too many kinds of them. */
  readonly unsettled: number;
}

export type Stage = 'reading' | 'checking' | 'deciding' | 'settling';

/** What an amendment changes for the rows of a population. */
export async function impact(
  database: Database,
  question: Question,
  cwd: string,
  progress: (stage: Stage, done: number, total: number) => void,
): Promise<Impact> {
  const { mapping, by } = question;
  progress('reading', 0, 1);
  const source = await openSource(database, question.source, cwd);
  const sides = sidesOf(question.before, question.after, emptyLists(mapping));
  const given = await openLists(database, sides, question.lists, mapping, cwd);
  const places = placesOf(sides, source, mapping, given);
  if (given.length === 0 && places.found.every((place) => place.source === undefined))
    throw new Refusal(IMPACT.nothingFound);
  const key = mapping.key === undefined ? undefined : sqlOf(mapping.key, source, mapping);
  const beside = { by: by.map((name) => sqlOf(name, source, mapping)), key };
  await makeItems(database, sides, given);
  await makeFacts(database, sides, places, given, beside);
  progress('checking', 0, 1);
  const quality = await qualityOf(database, source, places, given, key);
  const lists: ListQuality[] = [];
  for (const list of given) lists.push(await listQuality(database, list));
  progress('deciding', 0, 1);
  const flags = places.found.length + given.length;
  const groups = await groupsOf(database, sides, by.length, flags);
  const settled = await settle(database, sides, groups, mapping, question.settle, (done, total) =>
    progress('settling', done, total),
  );
  const names = new Set([sides.before, sides.after].flatMap(({ plan }) => plan.duties.map(({ name }) => name)));
  const duties = impactOf([...names].sort(), settled, by.length > 0);
  const samples = await samplesOf(database, sides, source, duties, mapping);
  const confirmed = await confirm(database, sides, source, mapping, flags, question.confirm);
  const isUnsettled = ({ before, after }: (typeof settled)[number]) =>
    [...before.values(), ...after.values()].some(({ status }) => status === 'unsettled');
  const unsettled = settled
    .filter((one) => !one.group.bad && isUnsettled(one))
    .reduce((sum, { group }) => sum + group.count, 0);
  const refusals = refusalsOf(settled, source);
  return { sides, source, places, quality, lists, duties, samples, refusals, confirmed, unsettled };
}

/** Lists that the mapping says to be empty in every row. */
export function emptyLists({ facts }: Mapping): Set<string> {
  return new Set(
    Object.entries(facts).flatMap(([fact, { value }]) => (Array.isArray(value) && value.length === 0 ? [fact] : [])),
  );
}

/** A column of the population by its name, or by the fact that stands in it. */
function sqlOf(name: string, source: Source, mapping: Mapping): string {
  const wanted = mapping.facts[name]?.column ?? name;
  const found =
    source.columns.find((column) => column.name === name) ?? source.columns.find((column) => column.name === wanted);
  if (found === undefined)
    throw new Refusal(
      IMPACT.noSuchColumn(
        name,
        source.columns.map((column) => column.name),
      ),
    );
  return found.sql;
}
