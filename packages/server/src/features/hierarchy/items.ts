import { type ast, labelsOf, mentionAt, nameRange, rangeOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { type CallHierarchyItem, SymbolKind, type TypeHierarchyItem } from 'vscode-languageserver';
import type { Language } from '../../protocol.ts';
import type { Host } from '../../session/host.ts';
import type { View } from '../../session/view.ts';
import { clientUri, uriOf } from '../navigation/places.ts';

/** The kinds by which clients choose icons. */
const KINDS: Readonly<Record<string, SymbolKind>> = {
  Duty: SymbolKind.Function,
  Exemption: SymbolKind.Method,
  Exclusion: SymbolKind.Event,
  Condition: SymbolKind.Boolean,
  Definition: SymbolKind.Variable,
  Table: SymbolKind.Array,
  Fact: SymbolKind.Field,
  SectorList: SymbolKind.Enum,
  Group: SymbolKind.Array,
  Calendar: SymbolKind.Constant,
  Scenario: SymbolKind.Object,
  Property: SymbolKind.Operator,
  Act: SymbolKind.Class,
  Entity: SymbolKind.Struct,
};

type Named = AstNode & { name?: string; labels?: ast.Label[] };

/** A node as an item of a call or type hierarchy. Facts say whose they are. */
export function itemOf(host: Host, language: Language, node: AstNode): CallHierarchyItem & TypeHierarchyItem {
  const { name = '?', labels = [] } = node as Named;
  const label = labelsOf(labels)[language] ?? labelsOf(labels).ja ?? labelsOf(labels).en;
  const holder = node.$type === 'Fact' ? (node.$container as Named).name : undefined;
  const detail = [holder, label].filter((each) => each !== undefined).join(' · ');
  return {
    name,
    kind: KINDS[node.$type] ?? SymbolKind.Object,
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
