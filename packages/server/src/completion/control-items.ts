import { type ast, type ItemHolder, itemsByNumber, listOfItem, namespacesOf, writtenNumber } from '@fefta/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { labelOf } from '../names/labels.ts';
import { type AtToken, nodeAt } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOf } from './keys.ts';

/** Numbers of items that may stand at the place: of the list that is known there, else of every list that the file sees, with its name. */
export function itemCandidates(at: AtToken): Candidate[] {
  // What begins after a point or bracket is part of a number.
  if (at.token.before !== '') return [];
  const node = nodeAt(at);
  const own = node?.$type === 'EntryRef' ? (node as ast.EntryRef).list?.ref : listAt(node);
  if (own) return numbersOf(own, at, '');
  return visibleLists(at).flatMap((list) => numbersOf(list, at, ` of ${list.name}`));
}

/** Items as values: #2(8). */
export function itemValues(list: ast.ControlList, at: AtToken): Candidate[] {
  return candidates(list, at, (number) => `#${number}`);
}

function listAt(node: ReturnType<typeof nodeAt>): ItemHolder | undefined {
  return node?.$type === 'ItemRef' ? listOfItem(node as ast.ItemRef) : undefined;
}

function visibleLists({ view: { workspace, document } }: AtToken): ast.ControlList[] {
  const visible = namespacesOf({ document }).flatMap((each) => workspace.names.declarationsIn(each));
  return visible.filter((each): each is ast.ControlList => each.$type === 'ControlList');
}

function numbersOf(list: ItemHolder, at: AtToken, after: string): Candidate[] {
  return candidates(list, at, (number) => `${writtenNumber(number)}${after}`);
}

function candidates(
  list: ItemHolder,
  { view: { language, asOf } }: AtToken,
  write: (number: string) => string,
): Candidate[] {
  return [...itemsByNumber(list)].map(([number, versions]) => {
    const item = versions.at(-1);
    const ended = item?.until?.date !== undefined && item.until.date <= asOf;
    return {
      label: write(number),
      kind: CompletionItemKind.EnumMember,
      keys: keysOf([number, ...(item?.labels ?? []).map(({ text }) => text)]),
      description: (item && labelOf(item, language)) ?? '',
      tier: TIERS.fits,
      ...(ended || item?.deleted ? { deprecated: true } : {}),
    };
  });
}
