import { type ast, buildWorkspace, english, formatText, spanOf } from '@fefta/language';
import { type ImportedItem, walkItems } from '../model.ts';
import { itemText } from './items.ts';
import type { ListFile, Written } from './list.ts';

/** What became of the entries of a file that was there before. */
export interface Merged {
  written: Written;
  /** Written by hand, and so left as they are. */
  kept: string[];
  /** Numbers of items, kept, whose text in the source is another now. */
  changed: string[];
  /** Entries, kept, that the source no longer has. */
  gone: string[];
}

interface OldEntry {
  number: string;
  node: ast.ControlItem;
  text: string;
  /** What stands between the entry before and this one: comments. */
  before: string;
}

/**
 * The file with the items of the source in the place of those that nobody has worked on. An entry of which any item says more than an
 * import writes belongs to whoever wrote it: its text stays as it is. Undefined where the file cannot be read or has no list of that name.
 */
export function mergedText(old: string, file: ListFile): Merged | undefined {
  const list = listIn(old, file.name);
  const entries = list && entriesOf(list, old);
  if (!entries) return undefined;
  const [first, last] = [entries[0], entries.at(-1)];
  const start = first ? spanOf(first.node).start : old.lastIndexOf('}', spanOf(list).end);
  const end = last ? spanOf(last.node).end : start;
  const ours = entries.filter(({ node }) => isWritten(node));
  const inSource = new Map(file.items.map((item) => [item.number, item]));
  const parts = inOrder(entries, file, new Set(ours.map(({ number }) => number)), inSource);
  return {
    written: formatText(`${old.slice(0, start)}${parts.join('\n')}\n${old.slice(end).trimStart()}`),
    kept: ours.map(({ number }) => number),
    changed: ours.flatMap(({ number, node }) => changedItems(node, inSource.get(number))),
    gone: ours.map(({ number }) => number).filter((number) => !inSource.has(number)),
  };
}

function listIn(text: string, name: string): ast.ControlList | undefined {
  if (!formatText(text).ok) return undefined;
  const [document] = buildWorkspace([{ uri: 'file:///list.fefta', text }]).documents;
  const lists = document?.root.declarations.filter((node) => node.$type === 'ControlList') ?? [];
  return lists.find((list) => list.name === name);
}

function entriesOf(list: ast.ControlList, text: string): OldEntry[] {
  let end: number | undefined;
  return list.items.map((node) => {
    const span = spanOf(node);
    const before = text.slice(end ?? span.start, span.start).trim();
    end = span.end;
    return { number: node.name, node, text: text.slice(span.start, span.end), before };
  });
}

/** Does the item, or one within, say more than an import writes? */
function isWritten(item: ast.ControlItem): boolean {
  const isPlain = item.clauses.every(({ $type }) => $type === 'Note');
  const isOpen = item.deleted || item.marks.some(({ kind }) => english(kind) === 'to do');
  return !isPlain || !isOpen || item.items.some(isWritten);
}

/** Entries in the order of the source; those that it no longer has come after the one they came after. */
function inOrder(
  entries: readonly OldEntry[],
  file: ListFile,
  ours: ReadonlySet<string>,
  inSource: ReadonlyMap<string, ImportedItem>,
): string[] {
  const old = new Map(entries.map((entry) => [entry.number, entry]));
  const after = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const { number, before, text } of entries) {
    if (inSource.has(number)) anchor = number;
    else if (ours.has(number)) after.set(anchor, [...(after.get(anchor) ?? []), before, text]);
  }
  const parts = file.items.flatMap((item) => {
    const entry = old.get(item.number);
    const own = entry && ours.has(item.number) ? entry.text : itemText(item, file.regimes);
    return [entry?.before ?? '', own, ...(after.get(item.number) ?? [])];
  });
  return [...(after.get(undefined) ?? []), ...parts].filter((part) => part !== '');
}

/** The numbers whose text the source words otherwise than the entry that stays. */
function changedItems(entry: ast.ControlItem, source: ImportedItem | undefined): string[] {
  if (!source) return [];
  const texts = new Map([...walkItems([source])].map((item) => [item.number, item.text.en ?? item.text.ja ?? '']));
  const changed: string[] = [];
  const visit = (item: ast.ControlItem): void => {
    const isSame = item.labels.some(({ text }) => text === texts.get(item.name));
    if (texts.has(item.name) && !isSame && texts.get(item.name) !== '') changed.push(item.name);
    texts.delete(item.name);
    item.items.forEach(visit);
  };
  visit(entry);
  return [...changed, ...texts.keys()];
}
