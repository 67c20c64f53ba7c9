import { type AstNode, DocumentState, type LangiumDocument, TextDocument } from 'langium';
import type { SourceFile } from '../generated/ast.ts';
import type { PlacedNode } from '../parser/frame.ts';
import { childrenOf } from '../workspace/symbols.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Reading } from './reading.ts';
import { shortestRest, textFor } from './rest.ts';
import type { Possible } from './walk.ts';

/** A node that could stand at the place, in a tree of its own that sees what the file sees. */
export interface Scratch {
  node: AstNode;
  property: string;
  /** The position in the property, where it is a list; else 0. */
  index: number;
}

/**
 * The tree of what has been read, a word that stands for the one to come, and the fewest words that end the sentence. The names in it are
 * resolved as in the document whose URI is given.
 */
export function scratchTree(
  workspace: Workspace,
  document: LangiumDocument,
  { walk, texts }: Reading,
  possible: Possible,
  site: { type: string; property: string },
): Scratch | undefined {
  const back = walk.mark();
  walk.take(possible);
  const rest = shortestRest(walk.items).map(textFor);
  back();
  const before = texts.join(' ');
  const at = before.length + 1;
  const text = `${before} ${[textFor(possible.edge), ...rest].join(' ')}`;
  const root = workspace.services.parser.FastParser.parse(text) as SourceFile | undefined;
  if (!root) return undefined;
  (root as { $document?: LangiumDocument }).$document = {
    uri: document.uri,
    textDocument: TextDocument.create(document.uri.toString(), 'fefta', 0, text),
    state: DocumentState.Parsed,
    parseResult: { value: root, parserErrors: [], lexerErrors: [] },
    references: [],
  };
  const node = find(root, at, site.type);
  if (!node) return undefined;
  const value = (node as unknown as Record<string, unknown>)[site.property];
  return { node, property: site.property, index: Array.isArray(value) ? Math.max(0, value.length - 1) : 0 };
}

/** The innermost node of the type that holds the offset. */
function find(node: AstNode, at: number, type: string): AstNode | undefined {
  for (const child of childrenOf(node)) {
    const { $start, $end } = child as PlacedNode;
    const found = $start <= at && at < $end ? find(child, at, type) : undefined;
    if (found) return found;
  }
  return node.$type === type ? node : undefined;
}
