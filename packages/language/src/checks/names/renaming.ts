import type { AstNode } from 'langium';
import type { Message, Suggestion } from '../../finding.ts';
import { declared } from '../../mentions/mention.ts';
import { mentionsOf } from '../../mentions/of-thing.ts';
import { renameMentions } from '../../renaming/rename.ts';
import type { CheckContext } from '../check.ts';

/** Renames a declaration and what refers to it by name; undefined where a place cannot take the name. */
export function renaming(
  node: AstNode & { name: string },
  name: string,
  title: Message,
  context: CheckContext,
): Suggestion | undefined {
  const mentions = mentionsOf(context.workspace, declared(node)).filter((each) => each.called === node.name);
  const renamed = renameMentions(mentions, name);
  return renamed.ok ? { title, edits: renamed.edits } : undefined;
}
