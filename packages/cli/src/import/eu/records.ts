import type { Problem } from '@fefta/project';
import type { Text } from '../../io/language.ts';
import { IMPORT } from '../../messages/import.ts';

/** The records of a file of the EU list, by kind and key. */
export interface EuRecords {
  /** Titles of the categories, by their number. */
  categories: Map<string, string>;
  regimes: Map<number, EuRegime>;
  regulations: Map<number, EuRegulation>;
  /** In the order of their paths. */
  paragraphs: EuParagraph[];
}

export interface EuRegime {
  name: string;
  number_range_min: number;
  number_range_max: number;
}

export interface EuRegulation {
  code: string;
  regime: number;
}

export interface EuParagraph {
  /** Four characters of base 36 for each level. */
  path: string;
  numchild: number;
  /** The local letter or number; the whole code only at the top. */
  code: string;
  /** "base" for an item; else the kind of note. */
  note_type: string;
  text: string;
  regulation: number;
}

type Kind = 'text' | 'count';
type Fields = Readonly<Record<string, Kind>>;

/** The members that are read, by model; others (dates of the database, flags) are left alone. */
const MODELS: Readonly<Record<string, Fields>> = {
  'regulations.category': { identifier: 'count', name: 'text' },
  'regulations.subcategory': {},
  'regulations.regime': { name: 'text', number_range_min: 'count', number_range_max: 'count' },
  'regulations.regulation': { code: 'text', regime: 'count' },
  'regulations.paragraph': {
    path: 'text',
    numchild: 'count',
    code: 'text',
    note_type: 'text',
    text: 'text',
    regulation: 'count',
  },
};

export type ReadRecords = { ok: true; records: EuRecords } | { ok: false; problems: Problem[] };

/** Reads the records of `regulations.json`. All that is wrong is said, and then nothing is read. */
export function readRecords(json: unknown, shown: string): ReadRecords {
  if (!Array.isArray(json)) return { ok: false, problems: [IMPORT.euNoRecords(shown)] };
  const problems: Problem[] = [];
  const records: EuRecords = { categories: new Map(), regimes: new Map(), regulations: new Map(), paragraphs: [] };
  const seen = new Set<string>();
  for (const [index, record] of json.entries()) {
    const wrong = recordProblem(record, seen, IMPORT.record(shown, index + 1));
    if (wrong) problems.push(wrong);
    else keep(record as RawRecord, records);
  }
  if (problems.length === 0 && records.paragraphs.length === 0) problems.push(IMPORT.euNoRecords(shown));
  if (problems.length > 0) return { ok: false, problems };
  records.paragraphs.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ok: true, records };
}

interface RawRecord {
  model: string;
  pk: number;
  fields: Record<string, unknown>;
}

function recordProblem(record: unknown, seen: Set<string>, place: Text): Problem | undefined {
  if (!isObject(record)) return IMPORT.euRecord(place, 'record');
  const { model, pk, fields } = record;
  if (typeof model !== 'string' || !Object.hasOwn(MODELS, model)) return IMPORT.euModel(place, String(model));
  if (!isCount(pk)) return IMPORT.euRecord(place, 'pk');
  if (!isObject(fields)) return IMPORT.euRecord(place, 'fields');
  const wrong = Object.entries(MODELS[model] as Fields).find(([name, kind]) => !holds(fields[name], kind));
  if (wrong) return IMPORT.euRecord(place, `fields.${wrong[0]}`);
  const key = `${model} ${pk}`;
  if (seen.has(key)) return IMPORT.euDuplicate(place, key);
  seen.add(key);
  return undefined;
}

function keep({ model, pk, fields }: RawRecord, records: EuRecords): void {
  if (model === 'regulations.category') records.categories.set(String(fields.identifier), String(fields.name));
  if (model === 'regulations.regime') records.regimes.set(pk, fields as unknown as EuRegime);
  if (model === 'regulations.regulation') records.regulations.set(pk, fields as unknown as EuRegulation);
  if (model === 'regulations.paragraph') records.paragraphs.push(fields as unknown as EuParagraph);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function holds(value: unknown, kind: Kind): boolean {
  return kind === 'text' ? typeof value === 'string' : isCount(value);
}
