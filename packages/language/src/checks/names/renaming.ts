import type { AstNode } from 'langium';
import type { Message, Suggestion, TextEdit } from '../../finding.ts';
import { rangeOf, textOf } from '../../workspace/places.ts';
import type { CheckContext } from '../check.ts';
import { usesOf } from '../uses.ts';
import { writeName } from './spelling.ts';

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
    const holder = (use.node as unknown as Record<string, unknown>)[use.property] as
      | { ref?: AstNode }
      | { ref?: AstNode }[];
    const references = Array.isArray(holder) ? holder : [holder];
    for (const [index, reference] of references.entries()) {
      if (reference.ref !== node) continue;
      const position = Array.isArray(holder) ? index : undefined;
      const range = rangeOf(use.node, use.property, position);
      const written = textOf(use.node, use.property, position);
      const start = written.normalize('NFC').lastIndexOf(node.name);
      if (start < 0) continue;
      const kept =
        written.slice(0, start).replace(/「$/, '') +
        newText +
        written.slice(start + node.name.length).replace(/^」/, '');
      edits.push({ uri: use.uri, range, newText: kept });
    }
  }
  return { title, edits };
}
