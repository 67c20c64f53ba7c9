import type { AstNode } from 'langium';
import type { EntryRef, GoodsRef, ItemRef, Outcome, RegimeList, Stage } from '../generated/ast.ts';
import { memberNamed } from '../incremental/guards.ts';
import { type ItemHolder, itemNamed } from '../lists/items.ts';

/** The list of which the item is one: the list that is named, else the one in which the reference stands. */
export function listOfItem(node: ItemRef | GoodsRef): ItemHolder | undefined {
  return node.list ? node.list.ref : listAround(node);
}

/** The list in which a node stands. */
export function listAround(node: AstNode): ItemHolder | undefined {
  for (let current: AstNode | undefined = node; current; current = current.$container)
    if (current.$type === 'ControlList' || current.$type === 'RegimeList') return current as ItemHolder;
  return undefined;
}

/** What a reference means that is looked up in what stands around it or before it; undefined for names of declarations. */
export function memberPlace(node: AstNode, property: string, text: string): AstNode | undefined {
  switch (property) {
    case 'item':
      return itemNamed(listOfItem(node as ItemRef), text);
    case 'entry':
      return itemNamed((node as EntryRef).list?.ref, text);
    case 'next':
      return memberNamed<Stage>((node as Outcome).$container.$container, 'stages', text);
    case 'list':
      return regimeList(node as EntryRef, text);
    default:
      return undefined;
  }
}

function regimeList({ $type, regime }: EntryRef, text: string): RegimeList | undefined {
  const found = $type === 'EntryRef' ? regime?.ref : undefined;
  return found && memberNamed<RegimeList>(found, 'lists', text);
}
