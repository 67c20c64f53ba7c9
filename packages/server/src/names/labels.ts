import { type ast, labelsOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Language } from '../protocol.ts';

type Labelled = AstNode & { labels?: readonly ast.Label[]; name?: string };

/** The label of a declaration in a language, else in the other one; undefined where it has none. */
export function labelOf(node: AstNode, language: Language): string | undefined {
  const labels = labelsOf(((node as Labelled).labels ?? []).filter((label) => typeof label.text === 'string'));
  return labels[language] ?? labels[language === 'ja' ? 'en' : 'ja'];
}

/** The label in the language, else the name. */
export function shownName(node: AstNode, language: Language): string {
  return labelOf(node, language) ?? (node as Labelled).name ?? '';
}
