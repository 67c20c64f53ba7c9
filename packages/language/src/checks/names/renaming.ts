import type { AstNode } from 'langium';
import type { Message, Suggestion, TextEdit } from '../../finding.ts';
import type { Use } from '../../incremental/use-index.ts';
import { writeName } from '../../syntax/spelling.ts';
import { rangeOf, textOf } from '../../workspace/places.ts';
import type { CheckContext } from '../check.ts';
import { usesOf } from '../uses.ts';

/** Renames a declaration and what refers to it by name; qualified names keep their namespace. */
export function renaming(
  node: AstNode & { name: string },
  name: string,
  title: Message,
  context: CheckContext,
): Suggestion {
  const newText = writeName(name);
  const edits: TextEdit[] = [{ uri: context.document.uri, range: rangeOf(node, 'name'), newText }];
  for (const use of usesOf(node, context)) {
    const range = rangeOf(use.node, use.property, positionOf(use));
    const written = textOf(use.node, use.property, positionOf(use));
    const start = written.normalize('NFC').lastIndexOf(node.name);
    if (start < 0) continue;
    const kept =
      written.slice(0, start).replace(/「$/, '') + newText + written.slice(start + node.name.length).replace(/^」/, '');
    edits.push({ uri: use.uri, range, newText: kept });
  }
  return { title, edits };
}

/** The position of a use in a property that is a list. */
function positionOf({ node, property, reference }: Use): number | undefined {
  const holder = (node as unknown as Record<string, unknown>)[property];
  return Array.isArray(holder) && reference ? holder.indexOf(reference) : undefined;
}
