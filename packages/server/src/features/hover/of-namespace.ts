import type { AstNode } from 'langium';
import type { View } from '../../session/view.ts';
import { kindsName } from './kinds.ts';
import { linkTo } from './links.ts';
import { code, some } from './markdown.ts';
import { WORDS } from './words.ts';

const MOST_FILES = 8;

/** A namespace: its files, and how many declarations of each kind they hold. */
export function ofNamespace(name: string, { workspace, language }: View): string[] {
  const words = WORDS[language];
  const files = workspace.documents.filter(({ root }) => root.namespace?.name === name);
  const byKind = new Map<string, AstNode[]>();
  for (const { root } of files)
    for (const each of root.declarations) {
      const kind = kindsName(each, 2, language);
      byKind.set(kind, [...(byKind.get(kind) ?? []), each]);
    }
  const counts = [...byKind.values()].map((each) => {
    const kind = each[0] ? kindsName(each[0], each.length, language) : '';
    return language === 'ja' ? `${kind}${each.length}` : `${each.length} ${kind}`;
  });
  const { shown, rest } = some(files, MOST_FILES);
  const links = shown.map(({ root, uri }) => linkTo(root, code(fileName(uri))));
  const more = rest > 0 ? `, ${words.andMore(rest)}` : '';
  return [
    `**${language === 'ja' ? '名前空間' : 'namespace'}** ${code(name)}`,
    `${words.files(files.length)}: ${links.join(', ')}${more}`,
    `**${words.declarations}**: ${counts.join(language === 'ja' ? '、' : ', ')}`,
  ];
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch (error) {
    // A lone percent sign is a name like any other.
    if (error instanceof URIError) return last;
    throw error;
  }
}
