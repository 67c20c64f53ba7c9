import type { AstNode } from 'langium';
import { kindOf, placeWord } from '../checks/names/words.ts';
import type { Message, TextEdit } from '../finding.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionsOf } from '../mentions/of-thing.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { captured, meaningAtUses } from './captures.ts';
import { neighbourCalled } from './neighbours.ts';
import { renamed } from './new-text.ts';
import { readTypedName } from './valid-name.ts';

/** The edits that rename a thing everywhere, or why it cannot be. */
export type Renaming = { ok: true; edits: TextEdit[] } | { ok: false; message: Message };

/**
 * Gives what a mention means another name, everywhere. An instrument keeps its other names: those places change that call it as the mention does.
 * Refused where the name can be none, or where it would change what some name means.
 */
export function rename(workspace: Workspace, mention: Mention, typed: string): Renaming {
  if (mention.thing.kind === 'code')
    return refused(
      '符号は分類表のものであり、改名できません。',
      'A code is that of its classification: it cannot be renamed.',
    );
  if (mention.thing.kind === 'declared' && mention.thing.node.$type === 'ControlItem')
    return refused(
      '項の番号は法令のものであり、改名できません。',
      'The number of an item is that of the law: it cannot be renamed.',
    );
  const read = readTypedName(typed, mention.thing);
  if (!read.ok) return read;
  const { name } = read;
  if (name === mention.called) return { ok: true, edits: [] };
  const mentions = sameName(workspace, mention);
  const other =
    neighbourCalled(workspace, mention, name) ??
    meaningAtUses(workspace, mentions, name) ??
    captured(workspace, mention, name);
  return other ? clash(name, other) : renameMentions(mentions, name);
}

/** The places that call the thing as the mention does. */
export function sameName(workspace: Workspace, { thing, called }: Mention): Mention[] {
  return mentionsOf(workspace, thing).filter((each) => each.called === called);
}

/** Edits that put the name into every place. */
export function renameMentions(mentions: readonly Mention[], name: string): Renaming {
  const edits: TextEdit[] = [];
  for (const mention of mentions) {
    const edit = renamed(mention, name);
    if (!edit) return unwritable(name, mention);
    edits.push(edit);
  }
  return { ok: true, edits };
}

function clash(name: string, other: AstNode): Renaming {
  const place = placeWord(other);
  if (other.$type === 'NamespaceHeader')
    return refused(
      `名前空間「${name}」はすでにあります（${place}）。`,
      `There is a namespace '${name}' already (${place}).`,
    );
  const kind = kindOf(other);
  return refused(
    `「${name}」は${place}の${kind.ja}の名前です。区別がつかなくなるので、別の名前にしてください。`,
    `'${name}' is the name of ${kind.en} already (${place}). The two could not be told apart: choose another name.`,
  );
}

function unwritable(name: string, mention: Mention): Renaming {
  const place = `${placeWord(mention.node)}`;
  return refused(
    `「${name}」は${place}の書き方では使えません。その箇所を書き改めてから改名してください。`,
    `'${name}' cannot stand as it is written at ${place}. Rewrite that place first.`,
  );
}

function refused(ja: string, en: string): Renaming {
  return { ok: false, message: { ja, en } };
}
