import { toHalfWidth } from '@fefta/law';
import type { AstNode } from 'langium';
import type { SourceFile } from '../../generated/ast.ts';
import { skeleton } from '../../names/skeleton.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { memberGroups } from './members.ts';
import { renaming } from './renaming.ts';
import { placeWord } from './words.ts';

type Named = AstNode & { name: string };

const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/;
/** Latin with Greek or Cyrillic in one name: one of the letters is not what it seems. */
const MIXED = /[A-Za-z\u00C0-\u024F].*[\u0370-\u03FF\u0400-\u04FF]|[\u0370-\u03FF\u0400-\u04FF].*[A-Za-z\u00C0-\u024F]/;

/** Names with full-width letters, with letters of two alphabets, and names that look like another one. */
export const confusableName: Check = check({
  code: 'confusable-name',
  severity: 'warning',
  types: ['SourceFile', 'Act', 'Entity', 'Enum', 'SectorList'],
  run(node, context) {
    if (node.$type !== 'SourceFile') {
      for (const { before, own } of memberGroups(node)) compare(before.map(nodeOf), own.map(nodeOf), context);
      return;
    }
    const own = node.declarations.filter(
      (each): each is typeof each & Named => each.$type !== 'ProvisionMark' && Boolean(each.name),
    );
    const twin = twinSeen(node, context);
    for (const each of own) judge(each, twin(each.name), context);
  },
});

const nodeOf = (member: { node: AstNode }) => member.node as Named;

/** The first declaration that looks like a name, among the imports and the file's own namespace. */
function twinSeen(file: SourceFile, { workspace: { names } }: CheckContext): (name: string) => Named | undefined {
  const namespaces = [...file.imports.map((each) => each.namespace), file.namespace?.name ?? ''];
  return (name) => {
    const key = skeleton(name);
    for (const namespace of namespaces) {
      const found = names.lookingLike(namespace, key);
      if (found) return found;
    }
    return undefined;
  };
}

function compare(before: readonly Named[], own: readonly Named[], context: CheckContext): void {
  const seen = new Map<string, Named>();
  for (const each of [...before, ...own]) {
    const key = skeleton(each.name);
    if (!seen.has(key)) seen.set(key, each);
  }
  for (const each of own) judge(each, seen.get(skeleton(each.name)), context);
}

function judge(node: Named, twin: Named | undefined, context: CheckContext): void {
  const { name } = node;
  if (twin && twin.name !== name) {
    const place = placeWord(twin);
    const why = {
      ja: `「${name}」は「${twin.name}」（${place}）と見分けがつきません。一方の名前を変えてください。`,
      en: `'${name}' can hardly be told from '${twin.name}' (${place}). Rename one of them.`,
    };
    context.report(node, why, { property: 'name' });
  } else if (FULL_WIDTH.test(name)) {
    const plain = toHalfWidth(name);
    const title = { ja: `半角の「${plain}」に直す`, en: `Write '${plain}' in half width` };
    const why = {
      ja: `「${name}」に全角の英数字があります。半角の「${plain}」とは別の名前になり、見分けがつきません。`,
      en: `'${name}' has full-width letters or digits: it is another name than '${plain}', which looks the same.`,
    };
    context.report(node, why, { property: 'name', suggestion: renaming(node, plain, title, context) });
  } else if (MIXED.test(name)) {
    const why = {
      ja: `「${name}」にはラテン文字とギリシア文字又はキリル文字が混ざっています。見た目が同じ別の文字かもしれません。`,
      en: `'${name}' mixes Latin with Greek or Cyrillic letters; some only look like the ones you mean.`,
    };
    context.report(node, why, { property: 'name' });
  }
}
