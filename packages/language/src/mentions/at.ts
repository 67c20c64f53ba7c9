import type { Range } from 'vscode-languageserver-types';
import type { SourceDocument } from '../workspace/document.ts';
import { nodesAround } from '../workspace/symbols.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { mentionsIn } from './in-node.ts';
import type { Mention } from './mention.ts';

/** What the word at the offset names or mentions; a place between two words belongs to the one that begins there. */
export function mentionAt(workspace: Workspace, document: SourceDocument, offset: number): Mention | undefined {
  const text = document.langium.textDocument;
  const within = ({ start, end }: Range) => text.offsetAt(start) <= offset && offset <= text.offsetAt(end);
  const found = nodesAround(document, offset)
    .flatMap((node) => mentionsIn(node, workspace.typer))
    .filter(({ range }) => within(range));
  return found.find(({ range }) => text.offsetAt(range.start) === offset) ?? found[0];
}
