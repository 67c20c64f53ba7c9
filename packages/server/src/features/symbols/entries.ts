import { type ast, childrenOf, labelsOf, numberOf, type SourceDocument, spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { SymbolKind } from 'vscode-languageserver';
import { type Key, keyOf } from '../../search/fold.ts';
import { SYMBOL_KINDS } from '../outline/kinds.ts';

/** Something that can be found in a workspace by its names. Holds no node: it outlives none, and a request of later finds it by its place. */
export interface Entry {
  type: string;
  kind: SymbolKind;
  name: string;
  labels: Partial<Record<'ja' | 'en' | 'reading', string>>;
  /** The declaration to which a member belongs, else the namespace. */
  container: string;
  /** Of the whole declaration, in the text of the document. */
  start: number;
  keys: readonly Key[];
}

/** Members that are found too. */
const MEMBERS = new Set([
  'Fact',
  'EnumMember',
  'Sector',
  'Period',
  'ComparisonColumn',
  'ComparisonRow',
  'ControlItem',
  'RegimeList',
  'Stage',
]);

/** Those that hold members themselves. */
const NESTED = new Set(['ControlItem', 'RegimeList']);

const known = new WeakMap<SourceDocument, readonly Entry[]>();

/** Everything in a document that can be found. Made once for a document. */
export function entriesOf(document: SourceDocument): readonly Entry[] {
  let entries = known.get(document);
  if (!entries) known.set(document, (entries = [...read(document)]));
  return entries;
}

function* read(document: SourceDocument): Generator<Entry> {
  const namespace = document.root.namespace?.name ?? '';
  for (const node of document.root.declarations) {
    const entry = entryOf(node, namespace);
    if (!entry) continue;
    entry.keys = [...entry.keys, ...(namespace ? [keyOf(`${namespace}.${entry.name}`)] : [])];
    yield entry;
    for (const member of membersOf(node)) {
      const inner = entryOf(member, entry.name);
      if (inner) yield inner;
    }
  }
}

function membersOf(node: AstNode): AstNode[] {
  return childrenOf(node).flatMap((child) =>
    MEMBERS.has(child.$type)
      ? [child, ...(NESTED.has(child.$type) ? membersOf(child) : [])]
      : child.$type === 'Version'
        ? membersOf(child)
        : [],
  );
}

function entryOf(node: AstNode, container: string): Entry | undefined {
  const { name: own, labels: written = [] } = node as { name?: string; labels?: readonly ast.Label[] };
  const name = own && node.$type === 'ControlItem' ? numberOf(node as ast.ControlItem) : own;
  const kind = SYMBOL_KINDS[node.$type];
  if (!name || kind === undefined) return undefined;
  const labels = labelsOf(written.filter(({ text }) => typeof text === 'string'));
  const others = node.$type === 'Instrument' ? (node as ast.Instrument).aliases : [];
  const texts = [name, labels.ja, labels.en, labels.reading, ...others];
  const keys = texts.filter((text) => text !== undefined).map(keyOf);
  return { type: node.$type, kind, name, labels, container, start: spanOf(node).start, keys };
}
