import type { Problem } from '@fefta/project';
import type { ImportedList } from '../model.ts';
import { applyCorrections, type Correction } from './corrections.ts';
import { readItems } from './items.ts';
import { readRecords } from './records.ts';
import { buildTree } from './tree.ts';

export type ReadEuList = ({ ok: true } & EuList) | { ok: false; problems: Problem[] };

export interface EuList {
  list: ImportedList;
  /** Titles of the categories, by their number. */
  titles: Map<string, string>;
  /** Names of the regimes, as the source gives them. */
  regimes: string[];
}

/** Reads Annex I from the JSON of `regulations.json`; `shown` names the file in messages. */
export function readEuList(json: unknown, corrections: readonly Correction[], shown: string): ReadEuList {
  const read = readRecords(json, shown);
  if (!read.ok) return read;
  const { tree, problems } = buildTree(read.records);
  if (problems.length === 0) problems.push(...applyCorrections(tree, corrections));
  if (problems.length > 0) return { ok: false, problems };
  const items = readItems(tree, read.records);
  const { categories, regimes } = read.records;
  return items.ok ? { ...items, titles: categories, regimes: [...regimes.values()].map(({ name }) => name) } : items;
}
