import { mentionAt, nameRange, rangeOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { CallHierarchyItem, TypeHierarchyItem } from 'vscode-languageserver';
import { labelOf } from '../../names/labels.ts';
import type { Language } from '../../protocol.ts';
import type { Host } from '../../session/host.ts';
import type { View } from '../../session/view.ts';
import { clientUri, uriOf } from '../navigation/places.ts';
import { symbolKind } from '../outline/kinds.ts';

type Named = AstNode & { name?: string };

/** A node as an item of a call or type hierarchy. Facts say whose they are. */
export function itemOf(host: Host, language: Language, node: AstNode): CallHierarchyItem & TypeHierarchyItem {
  const { name = '?' } = node as Named;
  const label = labelOf(node, language);
  const holder = node.$type === 'Fact' ? (node.$container as Named).name : undefined;
  const detail = [holder, label].filter((each) => each !== undefined).join(' · ');
  return {
    name,
    kind: symbolKind(node.$type),
    ...(detail ? { detail } : {}),
    uri: clientUri(host, uriOf(node)),
    range: rangeOf(node),
    selectionRange: nameRange(node),
  };
}

/** The node of an item that was given out; undefined where its document has changed and it stands there no more. */
export function nodeOf({ workspace, document, text }: View, item: CallHierarchyItem | TypeHierarchyItem) {
  const mention = mentionAt(workspace, document, text.offsetAt(item.selectionRange.start));
  const isSame = mention?.role === 'name' && mention.called === item.name && mention.thing.kind === 'declared';
  return isSame ? mention.node : undefined;
}
