import { fail, ok, type Result, readText } from '@fefta/project';
import { diskFile } from '@fefta/project/node';
import { IMPACT } from '../messages/impact.ts';

/** How a fact stands in the population: in a column, or with one value in every row. */
export interface FactMapping {
  column?: string;
  /** One value for all rows, as a case would give it: true, "5%", null, []. */
  value?: unknown;
  /** Numbers without a unit are in this one: "%", "1" (a share of one), "bp"; a currency; a unit. */
  unit?: string;
  /** Cells in other words: { "はい": "true" }. */
  words?: Record<string, string>;
  /** Cells that say "none". */
  none?: string[];
  /** Cells that say "the empty set". */
  empty?: string[];
  /** What stands between the elements of a set; a semicolon if not given. */
  separator?: string;
}

/** What a table calls things. */
export interface TableMapping {
  /** The column that identifies a row; of the items of a list: the row to which they belong. */
  key?: string;
  facts: Record<string, FactMapping>;
}

/** A mapping file: what a population calls things, and what the tables of its lists do. */
export interface Mapping extends TableMapping {
  /** By the fact that is the list. An item that is a plain value is called "value". */
  lists: Record<string, TableMapping>;
}

export const noMapping: Mapping = { facts: {}, lists: {} };

const MEMBERS: Record<keyof FactMapping, (value: unknown) => boolean> = {
  column: (value) => typeof value === 'string',
  value: () => true,
  unit: (value) => typeof value === 'string',
  words: (value) => isObject(value) && Object.values(value).every((word) => typeof word === 'string'),
  none: isTexts,
  empty: isTexts,
  separator: (value) => typeof value === 'string' && value !== '',
};

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Reads a mapping file; what it does not know is an error, so that a slip of the pen is not passed over. */
export function readMapping(name: string, cwd: string): Result<Mapping> {
  const read = readText(diskFile(name, cwd));
  if (!read.ok) return fail({ code: read.finding.code, message: read.finding.message });
  const json = parse(read.text);
  if (!isObject(json)) return fail(IMPACT.badMapping(name, ''));
  const { lists = {}, ...own } = json;
  const table = tableOf(own);
  if (typeof table === 'string') return fail(IMPACT.badMapping(name, table));
  if (!isObject(lists)) return fail(IMPACT.badMapping(name, 'lists'));
  const found: Record<string, TableMapping> = Object.create(null);
  for (const [list, mapping] of Object.entries(lists)) {
    const of = isObject(mapping) ? tableOf(mapping) : '';
    if (typeof of === 'string') return fail(IMPACT.badMapping(name, ['lists', list, of].filter(Boolean).join(' › ')));
    found[list] = of;
  }
  return ok({ ...table, lists: found });
}

/** What is said of one table, or the part that is wrong. */
function tableOf(json: Record<string, unknown>): TableMapping | string {
  const unknown = Object.keys(json).find((member) => member !== 'key' && member !== 'facts');
  if (unknown !== undefined) return unknown;
  const { key, facts = {} } = json;
  if (key !== undefined && typeof key !== 'string') return 'key';
  if (!isObject(facts)) return 'facts';
  const found: Record<string, FactMapping> = Object.create(null);
  for (const [fact, mapping] of Object.entries(facts)) {
    const wrong = wrongPart(mapping);
    if (wrong !== undefined) return [fact, wrong].filter(Boolean).join(' › ');
    found[fact] = typeof mapping === 'string' ? { column: mapping } : (mapping as FactMapping);
  }
  return { ...(key !== undefined && { key }), facts: found };
}

/** A text is the name of the column. */
function wrongPart(mapping: unknown): string | undefined {
  if (typeof mapping === 'string') return undefined;
  if (!isObject(mapping)) return '';
  const { column, value } = mapping;
  if ((column === undefined) === (value === undefined)) return 'column, value';
  return Object.entries(mapping).find(([member, part]) => !MEMBERS[member as keyof FactMapping]?.(part))?.[0];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
