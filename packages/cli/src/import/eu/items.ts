import type { Problem } from '@fefta/project';
import { IMPORT } from '../../messages/import.ts';
import { type ImportedItem, type ImportedList, walkItems } from '../model.ts';
import { headed } from './plain-text.ts';
import type { EuRecords, EuRegime } from './records.ts';
import { type TextParts, textParts } from './sub-items.ts';
import { type EuNode, type EuTree, numberOf } from './tree.ts';

/** A code of the list, then a letter and a number in turn: anything else stands below the wrong paragraph. */
const NUMBER = /^[0-9][A-E][0-9]{3}(\.[a-z]\.[1-9][0-9]?)*(\.[a-z])?$/;

export type ReadItems = { ok: true; list: ImportedList } | { ok: false; problems: Problem[] };

/** The list that the tree is. A number that occurs twice is refused: nothing could cite it. */
export function readItems(tree: EuTree, records: EuRecords): ReadItems {
  const problems: Problem[] = [];
  const regimes = regimesByCode(records, problems);
  const entries: ImportedItem[] = [];
  for (const top of tree.tops) {
    const regime = regimes.get(top.code);
    if (top.isNote || regime === undefined) problems.push(IMPORT.euEntry(top.path, top.code));
    else entries.push({ ...item(top), regime });
  }
  problems.push(...numberProblems(entries));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, list: { entries } };
}

function item(node: EuNode): ImportedItem {
  const number = numberOf(node);
  const own = ofText(number, textParts(node.text));
  const notes = node.children.filter((child) => child.isNote).flatMap(noteLines);
  const children = node.children.filter((child) => !child.isNote).map(item);
  return { ...own, notes: [...own.notes, ...notes.map((en) => ({ en }))], children: [...own.children, ...children] };
}

/** How a text ends whose items within must all apply. */
const ALL = /\b(all|both)( of)? the following( \w+)*\W*$/i;

function ofText(number: string, { text, notes, children }: TextParts): ImportedItem {
  return {
    number,
    combine: ALL.test(text) ? 'all' : 'any',
    ...(/^not used\W*$/i.test(text) && { unused: true }),
    text: text === '' ? {} : { en: text },
    notes: notes.map((en) => ({ en })),
    children: children.map((child) => ofText(`${number}.${child.code}`, child)),
  };
}

/** A note with what stands below it, line by line. */
function noteLines(node: EuNode): string[] {
  const heading = node.isNote ? node.code : `${node.code}.`;
  return [...headed(heading, node.text).split('\n'), ...node.children.flatMap(noteLines)];
}

/** The regime of each entry by its code; the source says it twice, by key and by the last three digits. */
function regimesByCode({ regulations, regimes }: EuRecords, problems: Problem[]): Map<string, string> {
  const byCode = new Map<string, string>();
  for (const { code, regime } of regulations.values()) {
    const named = regimes.get(regime);
    if (!/^[0-9][A-E][0-9]{3}$/.test(code)) problems.push(IMPORT.euCode(code));
    else if (byCode.has(code)) problems.push(IMPORT.numberTwice(code));
    else if (!named || !isInRange(code, named)) problems.push(IMPORT.euRegime(code, named?.name ?? String(regime)));
    else byCode.set(code, named.name);
  }
  return byCode;
}

function isInRange(code: string, { number_range_min, number_range_max }: EuRegime): boolean {
  const digits = Number(code.slice(-3));
  return digits >= number_range_min && digits <= number_range_max;
}

/** Numbers that occur twice, and signs that are none of the list. */
function numberProblems(entries: readonly ImportedItem[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { number } of walkItems(entries)) {
    if (seen.has(number)) problems.push(IMPORT.numberTwice(number));
    else if (!NUMBER.test(number)) problems.push(IMPORT.euCode(number));
    seen.add(number);
  }
  return problems;
}
